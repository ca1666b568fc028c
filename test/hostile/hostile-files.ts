/** Files that are made to exhaust, confuse or crash whoever reads them: the definition is `sample.yaml`, the rest is beside it. */
export interface HostileFiles {
  readonly what: string;
  /** Whether it is only much, and not wrong: it may as well load. */
  readonly mayLoad?: boolean;
  readonly files: () => Readonly<Record<string, string>>;
}

const HEAD = [
  'process: sample',
  'version: 1',
  'language: en',
  'name: Sample',
  'subject: opportunity',
  'outcomes: { won: { from: any, result: won } }',
  '',
].join('\n');
const times = (count: number, of: (index: number) => string, between = ', ') =>
  Array.from({ length: count }, (_, index) => of(index)).join(between);
const one = (what: string, text: () => string): HostileFiles => ({
  what,
  files: () => ({ 'sample.yaml': text() }),
});
const definition = (what: string, more: () => string) => one(what, () => HEAD + more());
const merelyMuch = (what: string, more: () => string): HostileFiles => ({
  ...definition(what, more),
  mayLoad: true,
});
const check = (what: string, expression: () => string) =>
  definition(what, () => `stages: [{ id: a, exit: { c: { check: ${JSON.stringify(expression())} } } }]\n`);

const sizes = [
  one('10 MB of entries', () => 'a: b\n'.repeat(2_000_000)),
  one('10 MB in one line', () => `help: ${'x'.repeat(10_000_000)}`),
  definition('10,000 stages', () => `stages: [${times(10_000, (index) => `{ id: s${index} }`)}]`),
  merelyMuch(
    '10,000 criteria in a gate',
    () =>
      `fields: { x: { type: text } }\nstages: [{ id: a, exit: { ${times(10_000, (index) => `c${index}: { fields: [x] }`)} } }]`,
  ),
  merelyMuch('3,000 fields, each asked for', () => {
    const fields = times(3_000, (index) => `f${index}: { type: text }`);
    return `fields: { ${fields} }\nstages: [{ id: a, exit: { c: { fields: [${times(3_000, (index) => `f${index}`)}] } } }]`;
  }),
  merelyMuch('300 stages and every jump between them', () => {
    const stages = times(300, (index) => `{ id: s${index} }`);
    const row = (from: number) => `s${from}: { ${times(299 - from, (index) => `s${from + index + 1}: OK`)} }`;
    return `stages: [${stages}]\njumps: { ${times(298, row)} }`;
  }),
  merelyMuch('a text of 200,000 letters', () => `help: ${'很'.repeat(200_000)}\nstages: [{ id: a }]`),
  definition('an id of 100,000 letters', () => `stages: [{ id: ${'a'.repeat(100_000)} }]`),
  definition(
    'numbers beyond counting',
    () =>
      `settings: { a: ${'9'.repeat(50_000)}, b: 1e999999999, c: -1e-999999999, d: 0x${'f'.repeat(5_000)} }\nstages: []`,
  ),
];

const depths = [
  one('flow maps in flow maps', () => '{a: '.repeat(60_000)),
  one('flow lists in flow lists', () => '['.repeat(200_000)),
  one('lists in lists', () => '- '.repeat(100_000)),
  one('maps in maps by indentation', () => times(700, (depth) => `${' '.repeat(depth)}a:`, '\n')),
  one('keys in keys', () => '? '.repeat(100_000)),
  definition(
    'any in all in any',
    () =>
      `stages: [{ id: a, exit: { c: ${times(400, (index) => `{ ${index % 2 === 0 ? 'any' : 'all'}: [`, '')}{ task: x }${']}'.repeat(400)} } }]`,
  ),
  merelyMuch('a wide tree of any', () => {
    const tree = (depth: number): string =>
      depth === 0 ? '{ task: x }' : `{ any: [${times(4, () => tree(depth - 1))}] }`;
    return `stages: [{ id: a, tasks: [{ id: x }], exit: { c: ${tree(6)} } }]`;
  }),
];

const aliases = [
  one('an alias bomb', () => {
    const names = 'abcdefghi'.split('');
    const line = (name: string, index: number) =>
      `${name}: &${name} [${times(9, () => `*${names[index - 1] ?? ''}`)}]`;
    return names
      .map((name, index) => (index === 0 ? `a: &a [${times(9, () => 'x')}]` : line(name, index)))
      .join('\n');
  }),
  one('an alias of itself', () => 'fields: &a { b: *a }'),
  one('aliases of each other', () => 'a: &a [*b]\nb: &b [*a]'),
  one('a merge of itself', () => 'a: &a { <<: *a }'),
  one('10,000 anchors', () => times(10_000, (index) => `k${index}: &k${index} x`, '\n')),
];

const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
const keys = PROTOTYPE_KEYS.flatMap((key) => [
  one(`${key} at the top`, () => `${key}: { polluted: true }\n${HEAD}`),
  ...[
    'settings',
    'roles',
    'fields',
    'evidence',
    'artifacts',
    'outcomes',
    'approvals',
    'links',
    'jumps',
    'unique',
    'policies',
    'guarantees',
  ].map((section) =>
    one(`${key} in ${section}`, () => {
      const head = HEAD.split('\n').filter((line) => !line.startsWith(section));
      return `${head.join('\n')}${section}: { ${key}: { polluted: true } }\nstages: [{ id: a }]`;
    }),
  ),
  definition(`${key} as a criterion`, () => `stages: [{ id: a, exit: { ${key}: { check: 1 > 0 } } }]`),
  definition(`${key} in a condition`, () => `stages: [{ id: a, if: { ${key}: x, a.${key}: y } }]`),
  definition(`${key} within words`, () => `stages: [{ id: a, name: { ${key}: { en: x } } }]`),
  check(`${key} in an expression`, () => `${key}.${key} == actor.${key}`),
]);

const expressions = [
  check('a deep expression', () => `${'('.repeat(5_000)}1${')'.repeat(5_000)}`),
  check('a long expression', () => times(20_000, () => '1', ' + ')),
  check('not not not', () => `${'!'.repeat(10_000)}true`),
  merelyMuch(
    'a pattern that takes for ever elsewhere',
    () =>
      `stages: [{ id: a, exit: { c: { check: ${JSON.stringify(`"${'a'.repeat(200)}!".matches("^(a+)+$")`)} } } }]\n`,
  ),
  check(
    'loops in loops',
    () => `[1,2,3].all(a, [1,2,3].all(b, [1,2,3].all(c, [1,2,3].all(d, a + b + c + d > 0))))`,
  ),
  check('a number of 100,000 digits', () => `${'9'.repeat(100_000)} > 1`),
  check('an unclosed text of 100,000 letters', () => `"${'a'.repeat(100_000)}`),
  definition(
    'patterns that take for ever elsewhere',
    () =>
      `fields: { ${['(a+)+$', '(a|aa)+$', '(.*a){25}', '((a{1,100}){1,100}){1,100}', '(?=a)(?<!b)', '['].map((pattern, index) => `p${index}: { type: text, pattern: ${JSON.stringify(pattern)} }`).join(', ')} }\nstages: [{ id: a }]`,
  ),
];

const bytes = [
  one('nothing', () => ''),
  one('a byte order mark', () => '\ufeff'),
  one('UTF-16 read as UTF-8', () => HEAD.split('').join('\u0000')),
  one('NUL in a name', () => `${HEAD}help: a\u0000b\nstages: []`),
  one('a lone surrogate', () => `${HEAD}help: a\ud800b\nstages: []`),
  one('binary rubbish', () => times(50_000, (index) => String.fromCharCode((index * 7_919) % 65_536), '')),
  one('nothing but line ends', () => '\r\n'.repeat(100_000)),
  one('nothing but tabs', () => '\t'.repeat(100_000)),
  one('nothing but quotes', () => '"'.repeat(200_000)),
  one('nothing but dashes', () => '---\n'.repeat(60_000)),
  one('nothing but tags', () => '!!map '.repeat(40_000)),
];

const overlay = (key: string, parent: string) =>
  `process: ${key}\nversion: 1\nname: x\nextends: ${parent}@1\n`;
const between: readonly HostileFiles[] = [
  { what: 'a definition that extends itself', files: () => ({ 'sample.yaml': overlay('sample', 'sample') }) },
  {
    what: 'two that extend each other',
    files: () => ({ 'sample.yaml': overlay('sample', 'other'), 'other.yaml': overlay('other', 'sample') }),
  },
  {
    what: 'a chain of 1,000 that comes round',
    files: () => ({
      'sample.yaml': overlay('sample', 'p0'),
      ...Object.fromEntries(
        Array.from({ length: 1_000 }, (_, index) => [
          `p${index}.yaml`,
          overlay(`p${index}`, index === 999 ? 'sample' : `p${index + 1}`),
        ]),
      ),
    }),
  },
  {
    what: 'a library that uses itself',
    files: () => ({
      'sample.yaml': `${HEAD}uses: [loop@1]\nstages: [{ id: a }]`,
      'libraries/loop.yaml': 'library: loop\nversion: 1\nlanguage: en\nname: Loop\nuses: [loop@1]\n',
    }),
  },
  {
    what: 'texts for everything and nothing',
    files: () => ({
      'sample.yaml': `${HEAD}stages: [{ id: a }]`,
      'i18n/zh/sample.yaml': times(5_000, (index) => `k${index}: { __proto__: x }`, '\n'),
    }),
  },
];

/** Every hostile file there is; each has something wrong with it that has to be said. */
export const hostileFiles: readonly HostileFiles[] = [
  ...sizes,
  ...depths,
  ...aliases,
  ...keys,
  ...expressions,
  ...bytes,
  ...between,
];
