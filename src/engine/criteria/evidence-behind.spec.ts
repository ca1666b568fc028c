import { expect, it } from '@jest/globals';
import { OneInstance, uuid } from '../fixture/one-instance.js';
import { field, pumpSale } from '../fixture/pump-sale.js';
import type { Basis } from '../model/event.js';

/** What the gate of the first stage rested on, where it is this check. */
function basisOf(expression: string): Basis['criteria'][number]['evidence'] {
  const received = field('paid', 'number', { is: { kind: 'expression', source: 'count(receipt)' } });
  const twice = field('twice', 'number', { is: { kind: 'expression', source: 'paid * 2' } });
  const check = { id: 'enough', path: 'stages.visit.exit.enough', kind: 'check', expression } as const;
  const stages = pumpSale.stages.map((stage) => (stage.id === 'visit' ? { ...stage, exit: [check] } : stage));
  const deal = new OneInstance({ ...pumpSale, fields: [...pumpSale.fields, received, twice], stages });
  deal.create();
  for (const id of [30, 31, 32]) {
    const values = { received: 'CNY 10' };
    deal.give({ type: 'record-evidence', id: uuid(id), evidence: 'receipt', values });
  }
  deal.give({ type: 'retract-evidence', evidence: uuid(31), reason: 'entered twice' });
  deal.give({ type: 'advance' });
  const [moved] = deal.events.flatMap((event) => (event.type === 'stage.changed' ? [event.body.basis] : []));
  return moved?.criteria[0]?.evidence;
}

it.each<[string, string[] | undefined]>([
  ['count(receipt) >= 2', [uuid(30), uuid(32)]],
  ['twice >= 4', [uuid(30), uuid(32)]],
  ['count(meeting) == 0', undefined],
  ['amount > CNY 1', undefined],
])('%s rests on the pieces that count, so that the gate is in doubt without them', (expression, pieces) => {
  expect(basisOf(expression)).toEqual(pieces);
});
