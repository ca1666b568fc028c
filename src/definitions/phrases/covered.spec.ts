import { describe, expect, it } from '@jest/globals';
import { covered } from './covered.js';

describe('what an approval covers', () => {
  it.each([
    ['amount', { kind: 'field', id: 'amount' }],
    ['field amount', { kind: 'field', id: 'amount' }],
    ['artifact contract', { kind: 'artifact', id: 'contract' }],
    ['evidence written-need', { kind: 'evidence', id: 'written-need' }],
  ])('%s is read', (text, expected) => {
    expect(covered.read(text)).toEqual(expected);
    expect(text).toMatch(new RegExp(covered.pattern));
  });

  it.each([
    ['artefact contract', 'artifact contract'],
    ['artifact: contract', 'artifact contract'],
    ['evidence(written-need)', 'evidence written-need'],
    ['the whole contract', undefined],
  ])('%s is none, and the mend is %s', (text, mend) => {
    expect(covered.read(text)).toBeUndefined();
    expect(text).not.toMatch(new RegExp(covered.pattern));
    expect(covered.mend(text)).toBe(mend);
  });
});
