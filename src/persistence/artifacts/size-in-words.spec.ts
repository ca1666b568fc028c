import { describe, expect, it } from '@jest/globals';
import { sizeInWords } from './size-in-words.js';

describe('sizeInWords', () => {
  it.each([
    [0, '0 B'],
    [25, '25 B'],
    [1025, '1025 B'],
    [500 * 1024, '500 KB'],
    [50 * 1024 ** 2, '50 MB'],
    [2048 * 1024 ** 3, '2048 GB'],
  ])('writes %i as %s', (bytes, said) => {
    expect(sizeInWords(bytes)).toBe(said);
  });
});
