import { describe, expect, it } from '@jest/globals';
import { isUuid } from './uuid.js';

describe('isUuid', () => {
  it.each([
    ['01930000-0000-7000-8000-00000000000a', true],
    ['01930000-0000-7000-8000-00000000000A', true],
    ['01930000-0000-7000-8000-00000000000', false],
    ['{01930000-0000-7000-8000-00000000000a}', false],
    ['01930000-0000-7000-8000-00000000000a\n', false],
    ['', false],
  ])('%j: %s', (text, wanted) => {
    expect(isUuid(text)).toBe(wanted);
  });
});
