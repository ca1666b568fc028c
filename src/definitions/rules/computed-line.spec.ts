import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('computed-line', () => {
  it.each([
    [
      'a line that always applies in front of others',
      'fields: { a: { type: number, is: [{ then: "1" }, { if: { a: any }, then: "2" }] } }',
      ['{ then: "1" }'],
    ],
    [
      'but not behind them',
      'fields: { a: { type: number, is: [{ if: { b: any }, then: "1" }, { then: "2" }] }, b: { type: text } }',
      [],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('computed-line', body)).toEqual(found);
  });
});
