import * as fc from 'fast-check';

const leaf = fc.constantFrom(
  '{ check: n > 0 }',
  '{ check: n > 5 }',
  '{ check: n < 4 }',
  '{ check: n < 1 }',
  '{ check: k == "x" }',
  '{ check: k == "y" }',
  '{ fields: [n] }',
  '{ fields: [k] }',
  '{ fields: [t] }',
  '{ evidence: e }',
  '{ evidence: e, where: { r: p } }',
  '{ evidence: e, every: { r: q } }',
  '{ evidence: e, eachOf: r }',
  '{ evidence: h, since: entered }',
  '{ artifact: doc }',
  '{ task: a/job }',
  '{ check: d > today }',
  '{ check: count(h) >= 2 }',
);

const condition = fc.constantFrom('{ k: x }', '{ k: [x, y] }', 'n > 3', 'n <= 5', 'count(h) > 0');

const conditional = fc
  .tuple(leaf, fc.option(condition, { freq: 4 }))
  .map(([criterion, when]) => (when === null ? criterion : criterion.replace(/ }$/, `, if: ${when} }`)));

const criterion = fc.oneof(
  { arbitrary: conditional, weight: 4 },
  {
    arbitrary: fc
      .tuple(fc.constantFrom('any', 'all', 'none'), fc.array(conditional, { minLength: 1, maxLength: 2 }))
      .map(([group, parts]) => `{ ${group}: [${parts.join(', ')}] }`),
    weight: 1,
  },
);

const gate = fc
  .array(criterion, { minLength: 1, maxLength: 2 })
  .map((criteria) => `{ ${criteria.map((one, place) => `c${String(place)}: ${one}`).join(', ')} }`);

/** Something that is there or not, written with its key. */
const maybe = (key: string, value: fc.Arbitrary<string>, freq = 2) =>
  fc.option(value, { freq }).map((one) => (one === null ? '' : `, ${key}: ${one}`));

const lock = maybe('lock', fc.constantFrom('b', 'c'), 1);
const required = fc.constantFrom('', '', ', required: true');

const fields = fc.tuple(lock, required, lock, required, lock, lock).map(
  ([n, needN, k, needK, t, d]) => `fields:
  n: { type: number${needN}${n} }
  k: { type: choice, of: { x: X, y: Y, z: Z }${needK}${k} }
  t: { type: text${t} }
  d: { type: date${d} }`,
);

const records = fc
  .tuple(maybe('requires', gate), maybe('requires', fc.constant('{ seen: { evidence: h } }')))
  .map(
    ([evidence, document]) => `evidence:
  e: { fields: { r: { type: choice, of: { p: P, q: Q } } }${evidence} }
  h: { }
artifacts:
  doc: { formats: [pdf]${document} }`,
  );

const stages = fc
  .tuple(
    maybe('exit', gate),
    maybe('if', fc.constantFrom('{ k: x }', '{ k: [x, y] }')),
    maybe('entry', gate),
    maybe('exit', gate),
    maybe('entry', gate),
    maybe('exit', gate),
  )
  .map(
    ([a, applies, into, b, last, c]) => `stages:
  - { id: a, tasks: [{ id: job, name: Job }]${a} }
  - { id: b${applies}${into}${b} }
  - { id: c${last}${c} }`,
  );

const moves = fc
  .tuple(
    fc.constantFrom('', '{ to: back, allowed: false }'),
    fc.option(
      fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('', ', waives: exit'), maybe('requires', gate)),
    ),
    fc.constantFrom('NO', 'OK'),
  )
  .map(([back, named, jumps]) => {
    const transition = named === null ? '' : `{ id: way, from: ${named[0]}, to: c${named[1]}${named[2]} }`;
    return `transitions: [${[back, transition].filter((one) => one !== '').join(', ')}]\njumps: { default: ${jumps} }`;
  });

const outcomes = fc
  .tuple(
    maybe('requires', gate),
    fc.option(fc.tuple(fc.constantFrom('any', '[a, b]'), maybe('requires', gate))),
  )
  .map(([won, lost]) => {
    const other = lost === null ? '' : `, lost: { from: ${lost[0]}, result: lost${lost[1]} }`;
    return `outcomes: { won: { from: c${won} }${other} }`;
  });

const guarantees = fc
  .option(criterion)
  .map((one) => (one === null ? '' : `guarantees: { kept: { outcome: won, onlyAfter: ${one} } }`));

/** Bodies of small definitions of every kind of gate and move, sound ones and others. */
export const randomDefinition: fc.Arbitrary<string> = fc
  .tuple(fields, records, stages, moves, outcomes, guarantees)
  .map((parts) => parts.join('\n'));
