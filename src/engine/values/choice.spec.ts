import { describe, expect, it } from '@jest/globals';
import { checkValues } from './check-values.js';
import { compareValues, isOrdered } from './compare-values.js';
import { displayValue } from './display-value.js';
import { change, field, options, read, refused } from './test-support/read.js';

const award = field('it', 'choice', { options: options('tender', 'negotiated') });

describe('a choice', () => {
  it('takes the id of an option and nothing else', () => {
    expect(['tender', '〈tender〉', 'toString', 3].map((raw) => read(award, raw))).toEqual([
      'tender',
      ...[1, 2, 3].map(() => refused('value.not-an-option')),
    ]);
  });

  it('guesses what was meant', () => {
    const [problem] = checkValues([award], { it: 'tedner' }, change).problems;
    expect(problem?.message).toEqual({
      en: 'it takes one of tender, negotiated. Did you mean tender?',
      zh: 'it 须为以下之一：tender, negotiated。是否指 tender？',
    });
  });

  it('is shown by its label', () => {
    expect([displayValue(award, 'tender', 'en'), displayValue(award, 'tender', 'zh')]).toEqual([
      'tender',
      '〈tender〉',
    ]);
  });

  it('has no order', () => {
    expect([isOrdered(award), compareValues(award, 'tender', 'negotiated')]).toEqual([false, undefined]);
  });
});
