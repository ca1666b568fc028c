import { expect, it } from '@jest/globals';
import { displayValue } from './display-value.js';
import { field, options, read, refused } from './test-support/read.js';

const fit = field('it', 'multichoice', { options: options('strategy', 'market', 'technology') });

it.each([
  ['stands in the order of the definition', ['technology', 'strategy'], ['strategy', 'technology']],
  ['holds each once', ['market', 'market'], ['market']],
  ['is cleared by an empty list', [], null],
  ['is a list', 'market', refused('value.not-a-list')],
  ['points at the wrong one', ['market', 'price'], refused('value.not-an-option', '/fields/it/1')],
])('%s', (_title, raw, outcome) => {
  expect(read(fit, raw)).toEqual(outcome);
});

it('is shown as its labels joined', () => {
  expect(displayValue(fit, ['strategy', 'market'], 'en')).toBe('strategy, market');
  expect(displayValue(fit, ['strategy', 'market'], 'zh')).toBe('〈strategy〉、〈market〉');
});
