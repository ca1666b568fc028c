import { describe, expect, it } from '@jest/globals';
import { OneInstance, uuid } from '../../engine/fixture/one-instance.js';
import { MANAGER, pumpSale } from '../../engine/fixture/pump-sale.js';
import { passedGates } from './passed-gates.js';

const paid = (stage: string) => ({
  id: 'paid',
  path: `stages.${stage}.exit.paid`,
  kind: 'evidence' as const,
  evidence: 'receipt',
  atLeast: 1,
});
const stages = pumpSale.stages.map((stage) => ({
  ...stage,
  exit: stage.id === 'offer' ? [] : [paid(stage.id)],
}));

function sale(): OneInstance {
  const deal = new OneInstance({ ...pumpSale, stages });
  deal.create();
  record(deal, 30);
  return deal;
}

function record(deal: OneInstance, id: number, more: { supersedes?: string } = {}): void {
  const values = { received: 'CNY 10' };
  deal.give({ type: 'record-evidence', id: uuid(id), evidence: 'receipt', values, ...more });
}

function gatesOf(deal: OneInstance) {
  return passedGates(deal.process, deal.state, deal.events).map(({ from, to, evidence }) => ({
    from,
    to,
    evidence,
  }));
}

describe('the gates behind a record', () => {
  it('are those it went through, with what each rested on', () => {
    const deal = sale();
    expect(gatesOf(deal)).toEqual([]);
    deal.give({ type: 'advance' });
    deal.give({ type: 'advance' });
    expect(gatesOf(deal)).toEqual([
      { from: 'visit', to: 'offer', evidence: [uuid(30)] },
      { from: 'offer', to: 'closing', evidence: [] },
    ]);
  });

  it('are ahead again once it was moved back over them, and rest on something else the next time', () => {
    const deal = sale();
    deal.give({ type: 'advance' });
    deal.give({ type: 'move-back', reason: 'too early' });
    expect(gatesOf(deal)).toEqual([]);
    deal.now = '2026-03-03T02:00:00.000Z';
    record(deal, 31);
    deal.give({ type: 'advance' });
    expect(gatesOf(deal)).toEqual([{ from: 'visit', to: 'offer', evidence: [uuid(31)] }]);
  });

  it('include the outcome while it is closed', () => {
    const deal = sale();
    deal.give({ type: 'advance' });
    deal.give({ type: 'advance' });
    deal.give({ type: 'close', outcome: 'won' });
    expect(gatesOf(deal).at(-1)).toEqual({ from: 'closing', to: 'won', evidence: [uuid(30)] });
    const lost = sale();
    lost.give({ type: 'close', outcome: 'lost', answers: { why: 'price' } });
    expect(gatesOf(lost)).toHaveLength(1);
    lost.give({ type: 'reopen', reason: 'they called' });
    expect(gatesOf(lost)).toEqual([]);
  });

  it('rest on what corrected a piece since, however often', () => {
    const deal = sale();
    deal.give({ type: 'advance' });
    record(deal, 31, { supersedes: uuid(30) });
    record(deal, 32, { supersedes: uuid(31) });
    record(deal, 33);
    expect(gatesOf(deal)).toEqual([{ from: 'visit', to: 'offer', evidence: [uuid(30), uuid(31), uuid(32)] }]);
  });

  it('stop at what was read: later events are not looked at', () => {
    const deal = sale();
    const { state } = deal;
    deal.give({ type: 'advance' }, { managersOfOwner: [MANAGER] });
    expect(passedGates(deal.process, state, deal.events)).toEqual([]);
  });
});
