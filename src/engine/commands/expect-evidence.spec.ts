import { beforeEach, describe, expect, it } from '@jest/globals';
import { OneInstance, uuid } from '../fixture/one-instance.js';
import { KEEPER, pumpSale, REP } from '../fixture/pump-sale.js';
import type { CommandOf } from '../model/command.js';
import type { OrgChart } from '../model/org-chart.js';

type Asking = CommandOf<'expect-evidence'>;
const ask = (more: Partial<Asking>): Asking => ({
  type: 'expect-evidence',
  id: uuid(50),
  owner: REP,
  dueOn: '2026-03-10',
  ...more,
});
const paid = {
  id: 'paid',
  path: 'stages.visit.exit.paid',
  kind: 'evidence',
  evidence: 'receipt',
  atLeast: 1,
} as const;
const definition = {
  ...pumpSale,
  stages: pumpSale.stages.map((stage) =>
    stage.id === 'visit' ? { ...stage, exit: [...stage.exit.slice(0, 1), paid] } : stage,
  ),
};
const receipt = {
  type: 'record-evidence',
  id: uuid(30),
  evidence: 'receipt',
  values: { received: 'CNY 10' },
} as const;

let deal: OneInstance;
beforeEach(() => {
  deal = new OneInstance(definition);
  deal.create();
});

const people: OrgChart = {
  version: 1,
  people: new Map([[KEEPER, { id: KEEPER, name: 'Li Na', active: true, groups: [] }]]),
  groups: new Map(),
  substitutions: [],
};

describe('what is not known yet', () => {
  it('is said at the criterion, with who finds out and by when, and meets nothing', () => {
    expect(deal.give(ask({ evidence: 'receipt', owner: KEEPER }))).toMatchObject({
      effects: [{ topic: 'evidence.expected', recipients: [KEEPER] }],
    });
    const decision = deal.give({ type: 'advance' }, { people });
    expect(decision).toMatchObject({
      kind: 'refused',
      blockers: [
        { id: 'budget-known' },
        {
          id: 'paid',
          code: 'criterion.evidence-missing',
          message: {
            en: 'No receipt has been recorded. Not known yet: Li Na finds out by 2026-03-10.',
            zh: '尚未记录收款。尚不清楚，由Li Na于 2026-03-10 前查明。',
          },
          suppliers: [{ role: 'expected', users: [KEEPER] }, { role: 'rep' }],
        },
      ],
    });
  });

  it('is said of fields as well', () => {
    deal.give(ask({ fields: ['budget'] }));
    expect(deal.give({ type: 'advance' })).toMatchObject({
      blockers: [{ id: 'budget-known', message: { en: expect.stringContaining('finds out by') } }, {}],
    });
  });

  it('is answered by recording the evidence', () => {
    deal.give(ask({ evidence: 'receipt' }));
    expect(deal.state.expectations).toHaveProperty(uuid(50));
    deal.give(receipt);
    expect(deal.state).not.toHaveProperty('expectations');
  });

  it('is answered when all the fields are filled in, not before', () => {
    deal.give(ask({ fields: ['budget', 'chain'] }));
    deal.give({ type: 'set-fields', fields: { budget: 'CNY 5' } });
    expect(deal.state.expectations).toHaveProperty(uuid(50));
    deal.give({ type: 'set-fields', fields: { chain: [{ id: uuid(60), role: 'decide' }] } });
    expect(deal.state).not.toHaveProperty('expectations');
  });

  it('is withdrawn once', () => {
    deal.give(ask({ evidence: 'receipt' }));
    const withdraw = { type: 'withdraw-expectation', expectation: uuid(50) } as const;
    expect(deal.refusal(withdraw)).toBeUndefined();
    expect(deal.state).not.toHaveProperty('expectations');
    expect(deal.refusal(withdraw)).toEqual(['expectation.not-open']);
  });

  it.each([
    ['nothing', {}, '/evidence'],
    ['evidence and fields at once', { evidence: 'receipt', fields: ['budget'] }, '/evidence'],
    ['evidence there is not', { evidence: 'dance' }, '/evidence'],
    ['a field there is not', { fields: ['budget', 'shoes'] }, '/fields/1'],
    ['no day', { evidence: 'receipt', dueOn: 'soon' }, '/dueOn'],
    ['a day that is over', { evidence: 'receipt', dueOn: '2026-03-01' }, '/dueOn'],
  ])('is not asked about %s', (_, more, pointer) => {
    expect(deal.give(ask(more))).toMatchObject({ kind: 'invalid', problems: [{ pointer }] });
  });

  it('is not asked twice, nor when it is known', () => {
    deal.give(ask({ evidence: 'receipt' }));
    expect(deal.refusal(ask({ id: uuid(51), evidence: 'receipt' }))).toEqual(['expectation.asked-already']);
    deal.give({ type: 'set-fields', fields: { budget: 'CNY 5' } });
    expect(deal.refusal(ask({ id: uuid(52), fields: ['budget'] }))).toEqual(['expectation.known']);
  });
});
