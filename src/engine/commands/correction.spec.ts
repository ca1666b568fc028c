import { expect, it } from '@jest/globals';
import { outcomeOf } from '../fixture/approved-sale.js';
import { OneInstance, uuid } from '../fixture/one-instance.js';
import { field, pumpSale, REP } from '../fixture/pump-sale.js';
import type { Facts } from '../model/facts.js';

const secret = field('secret', 'text', { required: true, see: ['seal'] });
const rep: Pick<Facts, 'actor'> = { actor: { user: REP, roles: [], groups: [] } };
const keeper: Pick<Facts, 'actor'> = { actor: { user: REP, roles: [], groups: ['seal'] } };

/** A sale with a receipt, in which something is hidden from the owner who recorded it. */
function recorded(): OneInstance {
  const evidence = pumpSale.evidence.map((kind) =>
    kind.id === 'receipt' ? { ...kind, fields: [...kind.fields, secret] } : kind,
  );
  const deal = new OneInstance({ ...pumpSale, evidence });
  deal.create();
  const values = { received: 'CNY 10', secret: 'held' };
  deal.give({ type: 'record-evidence', id: uuid(31), evidence: 'receipt', values }, rep);
  return deal;
}

const correct = (deal: OneInstance, values: object, more: Pick<Facts, 'actor'>): string =>
  outcomeOf(
    deal.give(
      {
        type: 'record-evidence',
        id: uuid(32),
        evidence: 'receipt',
        supersedes: uuid(31),
        values: { ...values },
      },
      more,
    ),
  );

const held = (deal: OneInstance) => deal.evidence.find(({ id }) => id === uuid(32))?.values;

it('keeps what is hidden from who corrects a piece, who need not give it', () => {
  const deal = recorded();
  expect(correct(deal, { received: 'CNY 20' }, rep)).toBe('accepted');
  expect(held(deal)).toMatchObject({ received: { amount: '20.00' }, secret: 'held' });
});

it('lets nobody replace what he does not see, whatever he gives', () => {
  const deal = recorded();
  for (const value of ['held', 'another', null])
    expect(correct(deal, { received: 'CNY 20', secret: value }, rep)).toBe('field.not-seen');
});

it('is all of it for who sees all of it', () => {
  const deal = recorded();
  expect(correct(deal, { received: 'CNY 20' }, keeper)).toBe('/values/secret value.required');
  expect(correct(deal, { received: 'CNY 20', secret: 'another' }, keeper)).toBe('accepted');
  expect(held(deal)).toMatchObject({ secret: 'another' });
});
