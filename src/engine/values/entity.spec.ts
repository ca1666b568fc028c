import { describe, expect, it } from '@jest/globals';
import type { FieldType } from '../model/field.js';
import { displayValue } from './display-value.js';
import { field, read, refused } from './test-support/read.js';

const id = '0190B3F4-8e8f-7c3a-9b1a-2f3e4d5c6b7a';

describe.each<[FieldType]>([['contact'], ['user'], ['link']])('a %s', (type) => {
  const one = field('it', type);

  it('takes a UUID, in lower case from then on', () => {
    expect([id, 'Anna', 7, `${id} `].map((raw) => read(one, raw))).toEqual([
      id.toLowerCase(),
      ...[1, 2, 3].map(() => refused('value.not-an-id')),
    ]);
  });

  it('is shown by name where the name is known', () => {
    expect(
      displayValue(one, 'u-1', 'en', { nameOf: (known) => (known === 'u-1' ? 'Anna' : undefined) }),
    ).toBe('Anna');
    expect(displayValue(one, 'u-2', 'en')).toBe('u-2');
  });
});
