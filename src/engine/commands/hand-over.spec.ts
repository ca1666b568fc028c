import { describe, expect, it } from '@jest/globals';
import { OneInstance, uuid } from '../fixture/one-instance.js';
import { LAWYER, organisation, OUTSIDER } from '../fixture/organisation.js';

function given(): OneInstance {
  const deal = new OneInstance();
  deal.around = { people: organisation({ inactive: [OUTSIDER], auditors: [LAWYER] }) };
  deal.create();
  return deal;
}

describe('handing a record over', () => {
  it.each([
    ['somebody who left', OUTSIDER],
    ['an auditor', LAWYER],
  ])('is refused for %s, who could not work on it', (_who, to) => {
    expect(given().refusal({ type: 'hand-over', to })).toEqual(['owner.cannot-work']);
  });

  it('says so with his name', () => {
    expect(given().give({ type: 'hand-over', to: OUTSIDER })).toMatchObject({
      blockers: [{ message: { en: expect.stringMatching(/^Ou has left/) } }],
    });
  });

  it('leaves it to the directory whether somebody is there at all', () => {
    expect(given().give({ type: 'hand-over', to: uuid(99) }).kind).toBe('accepted');
  });
});
