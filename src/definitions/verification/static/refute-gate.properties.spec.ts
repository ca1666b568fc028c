import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { evaluateCriterion } from '../../../engine/criteria/evaluate-criterion.js';
import { MANAGER, REP, facts } from '../../../engine/fixture/pump-sale.js';
import { STATE, piece } from '../../../engine/fixture/evaluate.js';
import { expiryOf } from '../../../engine/evidence-expiry.js';
import type { Criterion } from '../../../engine/model/criterion.js';
import type { EvidencePiece, InstanceState } from '../../../engine/model/instance-state.js';
import type { Value } from '../../../engine/model/value.js';
import { situationOf } from '../../../engine/situation.js';
import { refuteGate } from './refute-gate.js';
import { condition, criterion, sampleProcess, type Written } from './testing/sample-process.js';
import { confirms } from './witness/confirm.js';
import type { Witness } from './witness/build-witness.js';

const process = sampleProcess();
const NOW = '2026-03-02T09:00:00.000Z';

const cny = (amount: number) => ({ amount: amount.toFixed(2), currency: 'CNY' });
const maybe = <T extends Value>(...values: readonly T[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined });
const op = fc.constantFrom('<', '<=', '>', '>=', '==', '!=');
const money = fc.constantFrom('CNY 0', 'CNY 5', 'CNY 6', 'USD 5', '0', 'floor');
const figure = fc.constantFrom('0', '1', '2.5', '10');
const day = fc.constantFrom('start', 'due', 'today', 'start + P2D', 'due - P1D');

const comparison = fc
  .oneof(
    fc.tuple(
      fc.constantFrom('amount', 'budget', 'amount + budget', 'amount * affordable', 'amount * score'),
      op,
      money,
    ),
    fc.tuple(fc.constant('budget'), op, fc.constantFrom('amount', 'amount * 2', 'amount - CNY 1')),
    fc.tuple(fc.constantFrom('score', 'level', 'score + level', 'level * 2'), op, figure),
    fc.tuple(fc.constant('score'), op, fc.constantFrom('level', 'must')),
    fc.tuple(day, op, day),
    fc.tuple(
      fc.constantFrom('now', 'deadline', 'now + PT1H'),
      op,
      fc.constantFrom('deadline', 'due', 'entered()', 'last(meeting)'),
    ),
    fc.tuple(
      fc.constantFrom('count(meeting)', 'count(chain)', 'count(fit)', 'count(tags)', 'count(offer)'),
      op,
      fc.constantFrom('0', '1', '2'),
    ),
    fc.tuple(fc.constant('grade'), op, fc.constantFrom('"C"', '"A"')),
    fc.tuple(fc.constant('way'), fc.constantFrom('==', '!='), fc.constantFrom('"tender"', '"negotiated"')),
  )
  .map((parts) => parts.join(' '));

const single = fc.oneof(
  { weight: 4, arbitrary: comparison },
  fc.constantFrom('agreed', 'has(note)', 'has(fit)', '"x" in fit', 'note.contains("a")', 'note == code'),
  fc.constantFrom(
    'chain.exists(r, r.role == "buy")',
    'chain.all(r, r.weight > 1)',
    'meeting.exists(m, m.minutes > 5)',
  ),
);
const expression = fc.oneof(
  { weight: 4, arbitrary: single },
  single.map((one) => `!(${one})`),
  fc.tuple(single, fc.constantFrom('&&', '||'), single).map(([a, sign, b]) => `(${a}) ${sign} (${b})`),
  fc.tuple(single, single, single).map(([a, b, c]) => `(${a}) ? (${b}) : (${c})`),
);

const map = fc.oneof(
  fc.record({ amount: fc.constantFrom('> CNY 5', 'CNY 5', '!= CNY 6', '>= 0', 'any', 'none', '< USD 5') }),
  fc.record({
    grade: fc.constantFrom('>= B', '< A', 'C', '!= C'),
    way: fc.constantFrom('tender', 'any', ['tender', 'negotiated']),
  }),
  fc.record({
    fit: fc.constantFrom('x', '!= y', 'none', ['x', 'y']),
    agreed: fc.constantFrom(true, false, 'any'),
  }),
  fc.record({
    due: fc.constantFrom('> 2026-03-02', '2026-03-03', 'none'),
    note: fc.constantFrom('a', '!= a', 'any'),
  }),
);
const where = fc.constantFrom<Written>(
  { side: 'ours' },
  { side: 'theirs', minutes: '> 5' },
  { minutes: '<= 5' },
  { 'person.role': 'decide' },
);
const rowWhere = fc.constantFrom<Written>(
  { role: 'decide' },
  { role: 'buy', weight: '> 1' },
  { relation: '>= dated' },
);

const plain: fc.Arbitrary<Written> = fc.oneof(
  { weight: 4, arbitrary: expression.map((check) => ({ check })) },
  fc.constantFrom('amount', 'note', 'fit', 'chain', 'must').map((id) => ({ fields: [id] })),
  fc.record(
    {
      evidence: fc.constant('meeting'),
      where,
      every: where,
      eachOf: fc.constant('side'),
      atLeast: fc.constantFrom(1, 2),
      since: fc.constant('entered'),
      newerThan: fc.constantFrom('P1D', 'PT12H'),
      after: fc.constantFrom('last(offer)', 'deadline', 'due'),
    },
    { requiredKeys: ['evidence', 'atLeast'] },
  ),
  fc.record(
    {
      rows: fc.constant('chain'),
      where: rowWhere,
      every: rowWhere,
      eachOf: fc.constant('role'),
      atLeast: fc.constantFrom(1, 2),
    },
    { requiredKeys: ['rows', 'atLeast'] },
  ),
  fc.record({
    evidence: fc.constant('visit'),
    atLeast: fc.constant(1),
    validOn: fc.constantFrom('now', 'due', 'now + P29D'),
  }),
  fc.record(
    {
      artifact: fc.constant('offer'),
      since: fc.constant('entered'),
      before: fc.constantFrom('deadline', 'now'),
    },
    { requiredKeys: ['artifact'] },
  ),
  fc.constantFrom<Written>(
    { task: 'chart' },
    { approval: 'discount' },
    { linked: 'delivery', where: { outcome: 'closed' } },
  ),
);

const { written } = fc.letrec<{ written: Written }>((tie) => ({
  written: fc
    .tuple(
      fc.oneof(
        { maxDepth: 2 },
        { weight: 3, arbitrary: plain },
        fc
          .tuple(fc.constantFrom('any', 'all', 'none'), fc.array(tie('written'), { maxLength: 3 }))
          .map(([kind, parts]): Written => ({ [kind]: parts })),
        fc.array(tie('written'), { minLength: 2, maxLength: 3 }).map((of): Written => ({ atLeast: 2, of })),
      ),
      fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, map, expression),
      fc.oneof({ weight: 7, arbitrary: fc.constant(undefined) }, fc.constant('discount')),
    )
    .map(([one, applies, unlessApproved]) => ({
      ...one,
      ...(applies !== undefined && { if: applies }),
      ...(unlessApproved !== undefined && { unlessApproved }),
    })),
}));

/** Gates, many of which are close to a contradiction: of what they ask for they forbid something alike. */
const gates = fc
  .tuple(fc.array(written, { minLength: 1, maxLength: 3 }), fc.option(written), fc.nat(), fc.boolean())
  .map(([all, like, place, forbids]) => {
    const one = all[place % all.length] ?? {};
    const forbidden = like === null ? one : { ...one, ...('if' in like && { if: like['if'] }) };
    const more: readonly Written[] = forbids ? [{ none: [forbidden] }] : [];
    return [...all, ...more].map((each, number) => criterion(each, String(number)));
  });

const ROWS = ['01890000-0000-7000-8000-0000000000f1', '01890000-0000-7000-8000-0000000000f2'];
const row = (id: string | undefined) =>
  fc
    .record({
      role: fc.constantFrom('decide', 'buy'),
      relation: maybe('known', 'dated'),
      weight: maybe('1', '3'),
    })
    .map((values) => ({ ...defined(values), id: id ?? '' }));

function defined<T>(values: Readonly<Record<string, T | undefined>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

const instant = fc.constantFrom(
  '2026-02-27T09:00:00.000Z',
  '2026-03-01T09:00:00.000Z',
  '2026-03-01T23:00:00.000Z',
  NOW,
);

const pieces = fc.array(
  fc
    .record({
      side: fc.constantFrom('ours', 'theirs'),
      minutes: maybe('5', '6'),
      person: maybe(...ROWS),
      at: instant,
    })
    .map(({ at, ...values }) => piece('m', 'meeting', { values: defined<Value>(values), occurredAt: at })),
  { maxLength: 3 },
);

const visits = fc.array(
  instant.map((occurredAt) => {
    const kind = process.evidence.get('visit');
    const expiresAt = kind && expiryOf(kind, {}, occurredAt, { zone: 'UTC' });
    return piece('v', 'visit', { occurredAt, ...(expiresAt !== undefined && { expiresAt }) });
  }),
  { maxLength: 1 },
);

const records: fc.Arbitrary<Witness> = fc
  .record({
    fields: fc.record({
      amount: maybe(cny(0), cny(5), cny(5.5), cny(6), cny(200), { amount: '5.00', currency: 'USD' }),
      budget: maybe(cny(0), cny(5), cny(6), cny(12), { amount: '7.00', currency: 'USD' }),
      score: maybe('0', '1', '2.5', '10'),
      level: maybe('-1', '0', '1', '2.5', '10'),
      must: fc.constantFrom('0', '1', '3'),
      due: maybe('2026-03-01', '2026-03-02', '2026-03-03'),
      start: maybe('2026-03-01', '2026-03-02', '2026-03-04'),
      deadline: maybe('2026-03-01T09:00:00.000Z', '2026-03-02T09:30:00.000Z', '2026-03-03T00:00:00.000Z'),
      agreed: maybe(true, false),
      way: maybe('tender', 'negotiated'),
      grade: maybe('D', 'C', 'B', 'A'),
      note: maybe('a', 'b'),
      code: maybe('ABC'),
      fit: fc.option(fc.subarray(['x', 'y', 'z'], { minLength: 1 }), { nil: undefined }),
      tags: fc.option(fc.subarray(['s', 't'], { minLength: 1 }), { nil: undefined }),
      chain: fc.option(
        fc.tuple(row(ROWS[0]), row(ROWS[1])).chain((both) => fc.subarray(both, { minLength: 1 })),
        { nil: undefined },
      ),
    }),
    evidence: fc.tuple(pieces, visits).map((both): EvidencePiece[] => both.flat()),
    attachedAt: fc.option(instant, { nil: undefined }),
    task: fc.boolean(),
    approved: fc.boolean(),
    outcome: maybe('closed', 'lost'),
    zone: fc.constantFrom('UTC', 'Asia/Shanghai', 'America/New_York'),
  })
  .map(({ fields, evidence, attachedAt, task, approved, outcome, zone }) => {
    const state: InstanceState = {
      ...STATE,
      stage: 'first',
      fields: defined<Value>(fields),
      tasks: task ? { 'first/chart': { at: NOW, by: REP } } : {},
      artifacts:
        attachedAt === undefined
          ? {}
          : {
              offer: {
                artifact: 'offer',
                version: 1,
                sha256: '',
                size: 1,
                fileName: 'a',
                mediaType: 'b',
                attachedAt,
                attachedBy: REP,
              },
            },
    };
    const linked =
      outcome === undefined
        ? []
        : [{ id: MANAGER, stage: 's', status: 'closed' as const, outcome, fields: {} }];
    const around = facts({
      now: NOW,
      zone,
      evidence,
      approvals: approved ? { discount: NOW } : {},
      linked: { delivery: linked },
    });
    return { state, facts: around };
  });

function passes(gate: readonly Criterion[], { state, facts: around }: Witness): boolean {
  const situation = situationOf(process, state, around);
  return gate.every((one) => ['met', 'not-applicable'].includes(evaluateCriterion(one, situation).verdict));
}

const RUNS = { numRuns: 80, maxSkipsPerRun: 1000 };

/** Records of every sort; each gate is tried on all of them. */
const pool = fc.sample(records, 500);

describe('refuteGate', () => {
  it('never calls a gate impossible that some record passes', () => {
    fc.assert(
      fc.property(gates, (gate) => {
        fc.pre(refuteGate(process, gate).verdict === 'impossible');
        expect(pool.find((record) => passes(gate, record))).toBeUndefined();
      }),
      RUNS,
    );
  });

  it('never says that what some record passes without cannot be passed without it', () => {
    fc.assert(
      fc.property(gates, written, (gate, without) => {
        const denied = criterion(without, 'denied');
        fc.pre(refuteGate(process, gate, { denied }).verdict === 'impossible');
        expect(pool.find((record) => passes(gate, record) && !passes([denied], record))).toBeUndefined();
      }),
      RUNS,
    );
  });

  it('never says that a gate cannot be passed under a condition under which some record passes it', () => {
    fc.assert(
      fc.property(gates, map, (gate, given) => {
        const claim = { criteria: gate, conditions: [condition(given)] };
        fc.pre(
          refuteGate(process, gate, { conditions: claim.conditions, at: 'first' }).verdict === 'impossible',
        );
        expect(pool.find((record) => confirms(process, record, claim))).toBeUndefined();
      }),
      RUNS,
    );
  });

  it('calls a gate possible only with a record that passes it', () => {
    fc.assert(
      fc.property(gates, (gate) => {
        const refutation = refuteGate(process, gate);
        fc.pre(refutation.verdict === 'possible');
        expect(
          passes(
            gate,
            refutation.verdict === 'possible' ? refutation.witness : { state: STATE, facts: facts() },
          ),
        ).toBe(true);
      }),
      RUNS,
    );
  });

  it('names no criterion without which the rest would contradict as well', () => {
    fc.assert(
      fc.property(gates, (gate) => {
        const refutation = refuteGate(process, gate);
        fc.pre(refutation.verdict === 'impossible');
        const because = refutation.verdict === 'impossible' ? refutation.because : [];
        expect(refuteGate(process, because).verdict).toBe('impossible');
        for (const one of because) {
          const rest = because.filter((other) => other !== one);
          expect(refuteGate(process, rest).verdict).not.toBe('impossible');
        }
      }),
      RUNS,
    );
  });
});
