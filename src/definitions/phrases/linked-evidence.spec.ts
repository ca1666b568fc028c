import { describe, expect, it } from '@jest/globals';
import { linkedEvidence } from './linked-evidence.js';

describe('evidence of linked records', () => {
  it('is a link and an item', () => {
    expect(linkedEvidence.read('visits.met')).toEqual({ link: 'visits', item: 'met' });
    expect('visits.met').toMatch(new RegExp(linkedEvidence.pattern));
  });

  it.each([
    ['visits/met', 'visits.met'],
    ['visits met', 'visits.met'],
    ['visits', undefined],
    ['visits.met.twice', undefined],
  ])('%s is none, and the mend is %s', (text, mend) => {
    expect(linkedEvidence.read(text)).toBeUndefined();
    expect(text).not.toMatch(new RegExp(linkedEvidence.pattern));
    expect(linkedEvidence.mend(text)).toBe(mend);
  });
});
