import { describe, expect, it } from '@jest/globals';
import { resolved } from '../testing/resolved.js';

const link = (words: string) => resolved(`links: { visits: { process: customer-visit${words} } }`);

describe('a link', () => {
  it('takes any number of records and hands over nothing, unless it says otherwise', () => {
    expect(link('').definition.links).toEqual([
      { id: 'visits', name: { en: 'visits' }, process: 'customer-visit', min: 0, carries: {} },
    ]);
  });

  it.each([
    ['1', { min: 1, max: 1 }],
    ['1+', { min: 1 }],
    ['0..1', { min: 0, max: 1 }],
  ])('takes as many as it says: %s', (count, limits) => {
    expect(link(`, count: ${count}`).definition.links?.[0]).toMatchObject(limits);
  });

  it('hands over fields under their ids, or under others', () => {
    expect(link(', carries: [amount, closeOn]').definition.links?.[0]?.carries).toEqual({
      amount: 'amount',
      closeOn: 'closeOn',
    });
    expect(link(', carries: { amount: worth }').definition.links?.[0]?.carries).toEqual({ amount: 'worth' });
  });

  it('is refused where more are needed than there may be', () => {
    expect(link(', count: 5..2').found).toEqual(['definition.wrong-value at 5..2']);
  });
});
