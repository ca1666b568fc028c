import * as fc from 'fast-check';
import { expiryOf } from '../../src/engine/evidence-expiry.js';
import { STATE, piece } from '../../src/engine/fixture/evaluate.js';
import { MANAGER, REP, facts } from '../../src/engine/fixture/pump-sale.js';
import type { EvidencePiece, InstanceState } from '../../src/engine/model/instance-state.js';
import type { Value } from '../../src/engine/model/value.js';
import type { Witness } from '../../src/definitions/verification/static/witness/build-witness.js';
import { process } from './sample.js';

const NOW = '2026-03-02T09:00:00.000Z';
const cny = (amount: number) => ({ amount: amount.toFixed(2), currency: 'CNY' });
const maybe = <T extends Value>(...values: readonly T[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined });

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

/** Records of every sort, as the application could hold them. */
export const records: fc.Arbitrary<Witness> = fc
  .record({
    fields: fc.record({
      amount: maybe(cny(0), cny(5), cny(5.5), cny(6), cny(200), { amount: '5.00', currency: 'USD' }),
      budget: maybe(cny(0), cny(5), cny(6), cny(12), { amount: '7.00', currency: 'USD' }),
      score: maybe('0', '1', '2.5', '10'),
      sum: maybe('1', '4'),
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
