import { fc } from '@fast-check/jest';
import type { Condition } from '../../src/engine/model/condition.js';
import type { Criterion, GroupCriterion, TimeWindow } from '../../src/engine/model/criterion.js';

type Leaf<C> = C extends { of: unknown } ? never : C extends Criterion ? Omit<C, 'id' | 'path'> : never;
interface BareGroup extends Omit<GroupCriterion, 'id' | 'path' | 'of'> {
  readonly of: readonly Bare[];
}
/** A criterion that stands nowhere yet. */
export type Bare = Leaf<Criterion> | BareGroup;

/** A condition written as an expression. */
export const expression = (source: string): Condition => ({ kind: 'expression', source });
/** A condition of one line. */
export const map = (path: string, operand: string, op: 'in' | '>=' = 'in'): Condition => ({
  kind: 'map',
  entries: [{ path: path.split('.'), test: op === 'in' ? { op, operands: [operand] } : { op, operand } }],
});

/** Conditions on the record; some look at its evidence, some at the clock. */
export const ofRecord = fc.constantFrom<Condition>(
  expression('count(meeting) > 0'),
  expression('count(receipt) >= 2 || has(waived)'),
  expression('today > last(meeting) + P10D'),
  expression('amount > CNY 50'),
  expression('budget >= amount'),
  expression('open > CNY 20'),
  expression('mark == "hot"'),
  { kind: 'map', entries: [{ path: ['mark'], test: { op: 'any' } }] },
  { kind: 'map', entries: [{ path: ['budget'], test: { op: '>=', operand: 'CNY 60' } }] },
  { kind: 'map', entries: [{ path: ['waived'], test: { op: 'any' } }] },
);

const window: fc.Arbitrary<TimeWindow> = fc.oneof(
  fc.constant({}),
  fc.constantFrom<TimeWindow>(
    { newerThan: 'P30D' },
    { since: 'entered' },
    { after: 'last(receipt)' },
    { before: 'last(meeting)' },
    { after: 'createdAt' },
    { newerThan: '20 workdays' },
    { after: 'now - 15 workdays' },
    { validOn: 'now + P30D' },
    { newerThan: 'P60D', validOn: 'last(receipt) + P50D' },
  ),
);

/** How pieces of each kind may be picked: by what they hold, by rows they point to, by the record, by the clock. */
const picks: Readonly<Record<string, readonly Condition[]>> = {
  meeting: [
    map('person.role', 'decide'),
    map('person.relation', 'dated', '>='),
    map('notes', 'long'),
    expression('person.role == "decide"'),
    expression('notes == "long" && now > createdAt'),
    expression('count(receipt) > 1 && notes == "short"'),
  ],
  signature: [map('side', 'ours')],
  receipt: [
    map('received', 'CNY 50', '>='),
    expression('received >= CNY 100'),
    expression('received < amount'),
  ],
};

const evidence = fc.constantFrom('meeting', 'signature', 'receipt').chain((kind) => {
  const condition = fc.option(fc.constantFrom(...(picks[kind] ?? [])), { nil: undefined });
  return fc
    .record({
      where: condition,
      every: fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, condition),
      window,
      atLeast: fc.integer({ min: 1, max: 2 }),
      eachOf: fc.constantFrom(undefined, kind === 'signature' ? 'side' : undefined),
    })
    .map(({ where, every, window: limits, atLeast, eachOf }): Bare => ({
      kind: 'evidence',
      evidence: kind,
      atLeast,
      ...limits,
      ...(where === undefined ? {} : { where }),
      ...(every === undefined ? {} : { every }),
      ...(eachOf === undefined ? {} : { eachOf }),
    }));
});

const plain = fc.constantFrom<Bare>(
  { kind: 'fields', fields: ['budget'] },
  { kind: 'fields', fields: ['waived', 'budget'] },
  { kind: 'fields', fields: ['mark'] },
  { kind: 'task', stage: 'visit', task: 'chart' },
  { kind: 'artifact', artifact: 'quotation', since: 'entered' },
  { kind: 'artifact', artifact: 'quotation', after: 'last(meeting)' },
  { kind: 'check', expression: 'budget >= amount * affordable' },
  { kind: 'check', expression: 'count(meeting) >= 2 && sum(receipt.received) >= CNY 20' },
  {
    kind: 'rows',
    table: 'chain',
    atLeast: 1,
    where: map('role', 'decide'),
    every: map('relation', 'dated', '>='),
  },
  { kind: 'rows', table: 'chain', atLeast: 1, where: map('relation', 'trusted', '>=') },
  { kind: 'rows', table: 'chain', atLeast: 1, where: expression('role == "buy" && count(meeting) > 0') },
  { kind: 'artifact', artifact: 'quotation', newerThan: 'P40D', validOn: 'last(meeting) + P10D' },
  { kind: 'approval', approval: 'price' },
  { kind: 'linked', link: 'delivery', atLeast: 1 },
  { kind: 'linked', link: 'delivery', atLeast: 2, where: map('stage', 'sent') },
  { kind: 'linked', link: 'delivery', atLeast: 1, every: map('outcome', 'delivered') },
  { kind: 'linked', link: 'delivery', atLeast: 1, where: map('worth', '10', '>=') },
  {
    kind: 'linked',
    link: 'delivery',
    atLeast: 1,
    where: expression('stage == "sent" && count(receipt) > 1'),
  },
);

const { criterion } = fc.letrec<{ criterion: Bare; group: Bare; one: Bare }>((tie) => ({
  one: fc.oneof({ weight: 3, arbitrary: evidence }, { weight: 2, arbitrary: plain }),
  group: fc
    .record({
      kind: fc.constantFrom('any' as const, 'all' as const, 'none' as const, 'atLeast' as const),
      of: fc.array(tie('criterion'), { minLength: 1, maxLength: 3 }),
    })
    .map(({ kind, of }): Bare => ({
      kind,
      of,
      ...(kind === 'atLeast' ? { count: Math.min(2, of.length) } : {}),
    })),
  criterion: fc
    .tuple(
      fc.oneof(
        { maxDepth: 2, withCrossShrink: true },
        { weight: 3, arbitrary: tie('one') },
        { weight: 1, arbitrary: tie('group') },
      ),
      fc.option(ofRecord, { nil: undefined, freq: 3 }),
      fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    )
    .map(([bare, condition, approvable]): Bare => ({
      ...bare,
      ...(condition === undefined ? {} : { if: condition }),
      ...(approvable ? { unlessApproved: 'price' } : {}),
    })),
}));

function placed(bare: Bare, path: string): Criterion {
  const own = { ...bare, path, id: path.split('.').at(-1) ?? path };
  return (
    'of' in bare ? { ...own, of: bare.of.map((part, place) => placed(part, `${path}.${place + 1}`)) } : own
  ) as Criterion;
}

/** The criteria of a gate; none now and then. */
export const gate = fc.oneof(
  { weight: 1, arbitrary: fc.constant([]) },
  { weight: 3, arbitrary: fc.array(criterion, { minLength: 1, maxLength: 2 }) },
);

/** The criteria of a gate where they stand. */
export function named(criteria: readonly Bare[], path: string): readonly Criterion[] {
  return criteria.map((bare, place) => placed(bare, `${path}.c${place + 1}`));
}
