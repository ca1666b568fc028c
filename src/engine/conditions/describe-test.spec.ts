import { expect, it } from '@jest/globals';
import { field, options } from '../values/test-support/read.js';
import { describeTest } from './describe-test.js';
import { parseTest } from './parse-test.js';

const relation = field('relation', 'scale', { options: options('known', 'dated') });

it.each([
  [relation, '>= dated', 'at least dated', '至少〈dated〉'],
  [relation, ['known', 'dated'], 'known or dated', '〈known〉 或 〈dated〉'],
  [relation, '!= known', 'not known', '不是〈known〉'],
  [relation, 'any', 'any value', '有值'],
  [relation, 'gone', 'gone', 'gone'],
  [field('amount', 'money'), '< CNY 500000', 'below CNY 500,000.00', '低于CNY 500,000.00'],
  [field('explicit', 'yesno'), true, 'yes', '是'],
  [{ ...relation, type: 'multichoice' as const }, 'dated', 'dated', '〈dated〉'],
  [field('rivals', 'list'), 'Acme', 'Acme', 'Acme'],
])('%# %j', (one, raw, en, zh) => {
  const test = parseTest(raw);
  expect(test && describeTest(test, one)).toEqual({ en, zh });
});
