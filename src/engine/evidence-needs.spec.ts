import { fc, test } from '@fast-check/jest';
import { describe, expect, it } from '@jest/globals';
import { decide } from './decide.js';
import { evidenceNeedsOf } from './evidence-needs.js';
import { piece } from './fixture/evaluate.js';
import { fetchedEvidence } from './fixture/fetched-evidence.js';
import { OneInstance, uuid } from './fixture/one-instance.js';
import { pumpSale } from './fixture/pump-sale.js';
import type { Condition } from './model/condition.js';
import type { Criterion, EvidenceCriterion } from './model/criterion.js';
import type { EvidencePiece } from './model/instance-state.js';
import type { EvidenceKind, ProcessDefinition } from './model/process-definition.js';
import { addDuration, subtractDuration } from './time/duration.js';

const PATH = 'stages.visit.exit.paid';
const expression = (source: string): Condition => ({ kind: 'expression', source });
const receipt: EvidenceCriterion = {
  id: 'paid',
  path: PATH,
  kind: 'evidence',
  evidence: 'receipt',
  atLeast: 1,
};

/** A sale whose first gate asks for receipts, and whose receipts have something more to them. */
function sale(kind: Partial<EvidenceKind>, criterion: Partial<EvidenceCriterion>): ProcessDefinition {
  const asked: Criterion = { ...receipt, ...criterion };
  return {
    ...pumpSale,
    evidence: pumpSale.evidence.map((each) => (each.id === 'receipt' ? { ...each, ...kind } : each)),
    stages: pumpSale.stages.map((stage) => (stage.id === 'visit' ? { ...stage, exit: [asked] } : stage)),
  };
}

const lapsing = (source: string): Partial<EvidenceKind> => ({ expires: { when: expression(source) } });
const ofFifty: Condition = {
  kind: 'map',
  entries: [{ path: ['received'], test: { op: '>=', operand: 'CNY 50' } }],
};

const NOW = new OneInstance().now;
const ago = (days: number) => subtractDuration(NOW, `P${days}D`, 'UTC') ?? NOW;
const ahead = (days: number) => addDuration(NOW, `P${days}D`, 'UTC') ?? NOW;
const pieces: fc.Arbitrary<EvidencePiece[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('receipt', 'receipt', 'receipt', 'meeting'),
      amount: fc.integer({ min: 1, max: 120 }),
      daysAgo: fc.integer({ min: 0, max: 60 }),
      expiresIn: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
    }),
    { maxLength: 8 },
  )
  .map((given) =>
    given.map(({ kind, amount, daysAgo, expiresIn }, place) =>
      piece(uuid(100 + place), kind, {
        values:
          kind === 'receipt'
            ? { received: { amount: `${amount}.00`, currency: 'CNY' } }
            : { person: uuid(21) },
        occurredAt: ago(daysAgo),
        ...(expiresIn === undefined ? {} : { expiresAt: ahead(expiresIn) }),
      }),
    ),
  );

const cases: readonly (readonly [string, Partial<EvidenceKind>, Partial<EvidenceCriterion>])[] = [
  ['of any kind', {}, { where: ofFifty, atLeast: 2 }],
  ['that lapse by what they hold', lapsing('received < CNY 60'), {}],
  ['that lapse by the record', lapsing('received < amount'), { where: ofFifty }],
  ['that lapse by other evidence', lapsing('count(meeting) > 1'), {}],
  ['that have to count on a day', {}, { validOn: 'now + P30D' }],
  [
    'that have to count on a day that evidence tells',
    {},
    { validOn: 'last(meeting) + P40D', newerThan: 'P50D' },
  ],
  ['of the last workdays', {}, { newerThan: '5 workdays', every: ofFifty }],
  ['that have to be verified', { verifiedBy: ['manager'] }, {}],
  ['from before some evidence', {}, { before: 'last(meeting)', where: expression('received > CNY 50') }],
];

describe('what an act has to see of pieces', () => {
  describe.each(cases)('%s', (_title, kind, criterion) => {
    const definition = sale(kind, criterion);

    test.prop([pieces])('decides it like all of them', (evidence) => {
      const deal = new OneInstance(definition);
      deal.create();
      deal.evidence = evidence;
      const over = (seen: readonly EvidencePiece[]) => {
        const decision = decide(
          deal.process,
          deal.state,
          { type: 'advance' },
          deal.facts({ evidence: seen }),
        );
        return decision.kind === 'refused'
          ? decision.blockers.map(({ criterion: path }) => path)
          : decision.kind;
      };
      expect(over(fetchedEvidence(deal, { type: 'advance' }))).toEqual(over(evidence));
    });
  });

  it('is a few where the index answers, and all where it cannot', () => {
    const takes = cases.map(([title, kind, criterion]) => [
      title,
      evidenceNeedsOf(new OneInstance(sale(kind, criterion)).process)
        .filter(({ act, kind: of }) => act === 'leave:visit' && of === 'receipt')
        .map(({ take }) => take),
    ]);
    expect(takes).toEqual([
      ['of any kind', [2]],
      ['that lapse by what they hold', [null]],
      ['that lapse by the record', [null]],
      ['that lapse by other evidence', [null]],
      ['that have to count on a day', [null]],
      ['that have to count on a day that evidence tells', [null]],
      ['of the last workdays', [1, 1]],
      ['that have to be verified', [null]],
      ['from before some evidence', [null]],
    ]);
  });
});
