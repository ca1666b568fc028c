import { describe, expect, it } from '@jest/globals';
import { versionReference } from './version-reference.js';

describe('a version of something else', () => {
  it('is a key and a number', () => {
    expect(versionReference.read('six-step@12')).toEqual({ key: 'six-step', version: 12 });
    expect('six-step@12').toMatch(new RegExp(versionReference.pattern));
  });

  it.each([
    ['six-step', 'six-step@1'],
    ['six-step@v2', 'six-step@2'],
    ['six-step@2.0', 'six-step@2'],
    ['six-step:3', 'six-step@3'],
    ['six-step@latest', undefined],
    ['six-step@0', undefined],
    ['../six-step@1', undefined],
  ])('%s is none, and the mend is %s', (text, mend) => {
    expect(versionReference.read(text)).toBeUndefined();
    expect(text).not.toMatch(new RegExp(versionReference.pattern));
    expect(versionReference.mend(text)).toBe(mend);
  });
});
