import * as fc from 'fast-check';
import { criterion, type Written } from '../../src/definitions/verification/static/testing/sample-process.js';

const op = fc.constantFrom('<', '<=', '>', '>=', '==', '!=');
const money = fc.constantFrom('CNY 0', 'CNY 5', 'CNY 6', 'USD 5', '0', 'floor');
const figure = fc.constantFrom('0', '1', '2.5', '10');
const day = fc.constantFrom('start', 'due', 'today', 'start + P2D', 'due - P1D');

const comparison = fc
  .oneof(
    fc.tuple(
      fc.constantFrom(
        'amount',
        'budget',
        'amount + budget',
        'amount * affordable',
        'amount * score',
        'total',
        'tax',
      ),
      op,
      money,
    ),
    fc.tuple(fc.constant('budget'), op, fc.constantFrom('amount', 'amount * 2', 'amount - CNY 1')),
    fc.tuple(fc.constantFrom('score', 'level', 'score + level', 'level * 2', 'sum'), op, figure),
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
    fc.tuple(fc.constant('rank'), op, fc.constantFrom('"mid"', '"high"')),
    fc.tuple(fc.constantFrom('months(start, due)', 'days(start, due)'), op, figure),
    fc.tuple(fc.constant('way'), fc.constantFrom('==', '!='), fc.constantFrom('"tender"', '"negotiated"')),
  )
  .map((parts) => parts.join(' '));

const single = fc.oneof(
  { weight: 4, arbitrary: comparison },
  fc.constantFrom(
    'agreed',
    'has(note)',
    'has(fit)',
    '"x" in fit',
    'note.contains("a")',
    'note == code',
    'late',
    'has(total)',
    'has(sum)',
  ),
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

/** A condition map. */
export const map = fc.oneof(
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
  fc
    .constantFrom('amount', 'note', 'fit', 'chain', 'must', 'total', 'sum', 'rank')
    .map((id) => ({ fields: [id] })),
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

/** A criterion as it is written. */
export const { written } = fc.letrec<{ written: Written }>((tie) => ({
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
export const gates = fc
  .tuple(fc.array(written, { minLength: 1, maxLength: 3 }), fc.option(written), fc.nat(), fc.boolean())
  .map(([all, like, place, forbids]) => {
    const one = all[place % all.length] ?? {};
    const forbidden = like === null ? one : { ...one, ...('if' in like && { if: like['if'] }) };
    const more: readonly Written[] = forbids ? [{ none: [forbidden] }] : [];
    return [...all, ...more].map((each, number) => criterion(each, String(number)));
  });
