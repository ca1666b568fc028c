import { describe, expect, it } from '@jest/globals';
import { outcomeOf } from '../fixture/approved-sale.js';
import { OneInstance, uuid } from '../fixture/one-instance.js';
import { CLOCK } from '../fixture/organisation.js';
import { field, pumpSale, REP } from '../fixture/pump-sale.js';
import type { Actor } from '../model/facts.js';

const sealed = field('sealed', 'text', { by: ['rep', 'seal'], see: ['seal'] });
const rep: Actor = { user: REP, roles: [], groups: [] };
const keeper: Actor = { ...rep, groups: ['seal'] };

const kept = field('kept', 'text', { see: ['seal'] });

function record(): OneInstance {
  const deal = new OneInstance({ ...pumpSale, fields: [...pumpSale.fields, sealed, kept] });
  deal.create();
  return deal;
}

describe('a field that somebody does not see', () => {
  it.each(['held', 'other', null])('is not set by him, though `by` names him: %s', (value) => {
    const deal = record();
    deal.give({ type: 'set-fields', fields: { sealed: 'held' } }, { actor: keeper });
    const refused = deal.give({ type: 'set-fields', fields: { sealed: value } }, { actor: rep });
    expect(refused).toMatchObject({
      kind: 'refused',
      blockers: [
        {
          code: 'field.not-seen',
          message: {
            en: 'sealed is hidden from you, so you cannot change it.',
            zh: expect.stringContaining('不可见'),
          },
          suppliers: [{ role: 'seal' }],
        },
      ],
    });
  });

  it('may be filled in by him when the record is created, where nothing is yet', () => {
    const deal = new OneInstance({ ...pumpSale, fields: [...pumpSale.fields, sealed] });
    expect(outcomeOf(deal.create({ amount: 'CNY 100', sealed: 'held' }, { actor: rep }))).toBe('accepted');
    expect(deal.state.fields['sealed']).toBe('held');
  });

  it('is set by who sees it, and by the clock', () => {
    const deal = record();
    for (const [actor, value] of [
      [keeper, 'held'],
      [CLOCK, 'by the clock'],
    ] as const) {
      const set = deal.give({ type: 'set-fields', fields: { kept: value } }, { actor });
      expect([outcomeOf(set), deal.state.fields['kept']]).toEqual(['accepted', value]);
    }
  });

  it('is not set anew by who sees that it is so already', () => {
    const deal = record();
    for (const events of [1, 0])
      expect(deal.give({ type: 'set-fields', fields: { sealed: 'held' } }, { actor: keeper })).toMatchObject({
        kind: 'accepted',
        events: { length: events },
      });
  });
});

it('takes rows back without the columns that are hidden from who sends them, required ones too', () => {
  const columns = [field('item', 'text'), field('hush', 'text', { required: true, see: ['seal'] })];
  const deal = new OneInstance({
    ...pumpSale,
    fields: [...pumpSale.fields, field('lines', 'table', { columns })],
  });
  const row = { id: uuid(41), item: 'pump' };
  deal.create({ amount: 'CNY 100', lines: [{ ...row, hush: 'held' }] }, { actor: rep });
  const back = { type: 'set-fields', fields: { lines: [{ ...row, item: 'valve' }] } } as const;
  expect(outcomeOf(deal.give(back, { actor: rep }))).toBe('accepted');
  expect(deal.state.fields['lines']).toEqual([{ ...row, item: 'valve', hush: 'held' }]);
  expect(outcomeOf(deal.give(back, { actor: keeper }))).toBe('/fields/lines/0/hush value.required');
});
