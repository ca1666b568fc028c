import { describe, expect, it } from '@jest/globals';
import { meantFigure } from './meant-figure.js';

describe('the figure that was meant', () => {
  it.each([
    ['500万元', 'CNY 5000000'],
    ['1.5亿元', 'CNY 150000000'],
    ['CNY 5,000,000', 'CNY 5000000'],
    ['100000 CNY', 'CNY 100000'],
    ['RMB 100000.50', 'CNY 100000.5'],
    ['¥100000', 'CNY 100000'],
    ['￥100000', 'CNY 100000'],
    ['CNY １０００', 'CNY 1000'],
    ['$20', 'USD 20'],
    ['1,000', '1000'],
    ['３０％', '30%'],
    ['5 weeks or so', undefined],
  ])('%s is %s', (text, meant) => {
    expect(meantFigure(text)).toBe(meant);
  });
});
