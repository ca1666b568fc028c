import { describe, expect, it } from '@jest/globals';
import { ruleEvent } from './rule-event.js';

describe('what a rule waits for', () => {
  it.each([
    ['created', { event: 'created' }],
    ['outcome', { event: 'outcome' }],
    ['outcome(won)', { event: 'outcome', of: 'won' }],
    ['changed(grade)', { event: 'changed', of: 'grade' }],
    ['approved(contract-signing)', { event: 'approved', of: 'contract-signing' }],
  ])('%s is read', (text, expected) => {
    expect(ruleEvent.read(text)).toEqual(expected);
    expect(text).toMatch(new RegExp(ruleEvent.pattern));
  });

  it.each([
    ['changd(grade)', 'changed(grade)'],
    ['changed grade', 'changed(grade)'],
    ['entered( tender )', 'entered(tender)'],
    ['entered.tender', 'entered(tender)'],
    ['create', 'created'],
    ['changed', undefined],
    ['created(x)', undefined],
    ['when it rains', undefined],
  ])('%s is nothing to wait for, and the mend is %s', (text, mend) => {
    expect(ruleEvent.read(text)).toBeUndefined();
    expect(text).not.toMatch(new RegExp(ruleEvent.pattern));
    expect(ruleEvent.mend(text)).toBe(mend);
  });
});
