import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../test/support/runs.js';
import { loadDefinition } from './load-definition.js';
import { definitionText } from './testing/definition-text.js';

const load = (text: string, side: string[] = []) =>
  loadDefinition(
    { path: 'sample.yaml', text },
    side.map((sideText) => ({ path: 'i18n/zh/sample.yaml', text: sideText })),
  );

const codes = (text: string) => load(text).problems.map(({ code }) => code);

const rich = definitionText(`
settings: { limit: CNY 500000, share: 60% }
roles: { rep: { is: owner }, seal: { is: group seal } }
fields:
  amount: { type: money, min: 0, required: true }
  kind: { type: choice, of: { a: A, b: B } }
  people: { type: table, columns: { role: { type: scale, of: { low: L, high: H } } } }
evidence:
  meeting: { expires: P90D, by: [seal], fields: { person: { type: row, of: people }, text: { type: text } } }
artifacts: { paper: { formats: [pdf], requires: { known: { evidence: meeting, after: "last(paper)", if: "count(paper) > 0" } } } }
stages:
  - id: first
    probability: 10%
    tasks: [{ id: call }]
    exit:
      filled: { fields: [amount, kind] }
      rows: { rows: people, where: { role: ">= low" }, atLeast: 1 }
      checked: { check: "amount >= limit * share && count(paper) >= 0" }
      either: { any: [{ task: call }, { evidence: meeting, where: { person.role: high }, since: entered }] }
  - { id: second, name: { en: Second, zh: 第二 } }
outcomes: { won: { from: second }, lost: { from: any, asks: { reason: { type: text, minLength: 3 } } } }
transitions: [{ to: back, asks: { reason: { type: text } } }]
jumps: { default: NO }
`);

/** What people and attackers paste: each is read as a definition, a name, an id, an option, an expression and a text. */
const hostile = [
  '',
  ' ',
  '\t',
  '\u0000',
  '\ufeff',
  '\ud800',
  '\u202e',
  '💥',
  '﷽',
  'Ω≈ç√∫',
  '田中さん',
  'ثم نفس',
  '\u2028',
  '~',
  'null',
  'NaN',
  '.inf',
  '-.inf',
  '1e999',
  '0x7fffffffffffffff',
  '1_000',
  '0b1',
  '-0',
  '1/0',
  'true',
  'yes',
  'no',
  'on',
  'off',
  '<<',
  '=',
  '!',
  '!!',
  '!!binary aGk=',
  '!!js/function x',
  '&a',
  '*a',
  '&a [*a]',
  '%YAML 1.1',
  '---',
  '...',
  '--- a\n--- b',
  '? a',
  '- a',
  '- - - a',
  '{',
  '}',
  '[',
  ']',
  '{{}}',
  '[[]]',
  '{a}',
  '{a, b}',
  "'",
  '"',
  '"\\x"',
  '"\\ud800"',
  '|',
  '>',
  '|2',
  '@',
  '`',
  '#',
  ': ',
  'a: b: c',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  '__proto__: {a: 1}',
  '{ __proto__: { a: 1 } }',
  '$(id)',
  '; drop table',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '%s%n',
  '${jndi:x}',
  '{{7*7}}',
  'a'.repeat(5000),
  '('.repeat(300),
  'a.'.repeat(300),
  '!'.repeat(300),
  '"'.repeat(301),
  '\r',
  '\r\n',
  'a\r\nb',
];

describe('any text', () => {
  it.each(hostile)('answers with problems: %j', (text) => {
    const { definition, problems } = load(text);
    expect(definition).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
  });

  it.each(hostile)('never throws wherever it stands: %j', (text) => {
    const places = [
      definitionText(`help: ${text}`),
      definitionText(`help: ${JSON.stringify(text)}`),
      definitionText(`fields: { ${text}: { type: text } }`),
      definitionText(`fields: { a: ${text} }`),
      definitionText(`fields: { a: { type: choice, of: { ${JSON.stringify(text)}: x } } }`),
      definitionText(
        `stages: [{ id: ${JSON.stringify(text)}, exit: { c: { check: ${JSON.stringify(text)} } } }]`,
      ),
      definitionText(
        `stages: [{ id: a, exit: { c: { fields: [${JSON.stringify(text)}], if: { ${JSON.stringify(text)}: ${JSON.stringify(text)} } } } }]`,
      ),
      definitionText(`settings: { a: ${text} }`),
      definitionText(`jumps: { ${text}: { ${text}: OK } }`),
    ];
    for (const place of places) expect(Array.isArray(load(place, [text]).problems)).toBe(true);
  });

  it('survives any text put anywhere in a definition', () => {
    const piece = fc.oneof(
      fc.constantFrom(...hostile),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ maxLength: 5 }),
    );
    const edit = fc.record({ at: fc.nat(rich.length), cut: fc.nat(40), piece });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const text = edits.reduce(
          (now, { at, cut, piece: put }) => now.slice(0, at) + put + now.slice(at + cut),
          rich,
        );
        const { definition, problems } = load(text);
        const wrong = problems.some(({ severity }) => severity === 'error');
        expect(definition === undefined).toBe(wrong);
        for (const { line, column, message } of problems) {
          expect(line >= 1 && column >= 1 && message.en !== '' && message.zh !== '').toBe(true);
        }
      }),
      runs(100),
    );
  });

  it('survives any lines of a definition taken out, doubled and swapped', () => {
    const lines = rich.split('\n');
    fc.assert(
      fc.property(fc.array(fc.nat(lines.length - 1), { minLength: 1, maxLength: 40 }), (picked) => {
        expect(Array.isArray(load(picked.map((index) => lines[index]).join('\n')).problems)).toBe(true);
      }),
      runs(50),
    );
  });

  it('accepts the definition the others are made from', () => {
    expect(load(rich).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('texts made to exhaust', () => {
  it.each([
    ['10 MB', 'a: b\n'.repeat(2_000_000), 'yaml.too-long'],
    [
      'an alias bomb',
      `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefgh'
        .split('')
        .map((name, index) => `${name}: &${name} [${`*${'abcdefg'[index]}, `.repeat(9)}]\n`)
        .join('')}`,
      'yaml.too-many-aliases',
    ],
    ['an alias of itself', 'fields: &a { b: *a }', 'yaml.unknown-alias'],
    ['brackets in brackets', '['.repeat(200_000), 'yaml.too-deep'],
    ['maps in maps', '{a: '.repeat(60_000), 'yaml.too-deep'],
    ['lists in lists', '- '.repeat(100_000), 'yaml.too-deep'],
    ['keys in keys', '? '.repeat(100_000), 'yaml.too-deep'],
    [
      'deep indentation',
      Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      'yaml.too-deep',
    ],
    [
      '30,000 keys',
      Array.from({ length: 25_000 }, (_, index) => `k${index}: 1`).join('\n'),
      'definition.unknown-property',
    ],
    ['a key 20,000 times', 'aaaa: 1\n'.repeat(20_000), 'yaml.duplicate-key'],
    [
      '10,000 stages',
      definitionText(
        `stages: [${Array.from({ length: 10_000 }, (_, index) => `{ id: s${index} }`).join(', ')}]`,
      ),
      'definition.wrong-value',
    ],
    ['50,000 closing brackets', '}'.repeat(50_000), 'yaml.unexpected-token'],
    ['50,000 commas', `a: [${','.repeat(50_000)}]`, 'yaml.unexpected-token'],
    ['nothing but quotes', '"'.repeat(50_000), 'yaml.unexpected-token'],
    [
      'a deep expression',
      definitionText(`stages: [{ id: a, exit: { c: { check: "${'('.repeat(480)}1${')'.repeat(480)}" } } }]`),
      'expression.',
    ],
    [
      '6,000 unknown names beside 2,000 known ones',
      definitionText(`fields: { ${Array.from({ length: 2_000 }, (_, index) => `f${index}: { }`).join(', ')} }
stages: [{ id: a, exit: { ${Array.from({ length: 6_000 }, (_, index) => `c${index}: { check: g${index} }`).join(', ')} } }]`),
      'expression.unknown-name',
    ],
  ])(
    'answers with problems: %s',
    (_name, text, code) => {
      expect(codes(text).some((found) => found.startsWith(code))).toBe(true);
    },
    10_000,
  );

  it('says how many more there are instead of listing thousands', () => {
    const { problems } = load(Array.from({ length: 1_000 }, (_, index) => `k${index}: 1`).join('\n'));
    expect(problems.length).toBeLessThan(300);
    expect(problems.at(-1)?.code).toBe('definition.more-problems');
  });
});

describe('keys that mean something to programs', () => {
  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'])(
    'refuses %s as a key',
    (key) => {
      expect(codes(definitionText(`fields: { ${key}: { type: text } }`))).toContain('yaml.reserved-key');
      expect(({} as Record<string, unknown>)['type']).toBeUndefined();
    },
  );

  it.each(['constructor', 'toString', 'hasOwnProperty'])('refuses %s as a stage', (id) => {
    expect(codes(definitionText(`stages: [{ id: ${id} }]`))).toContain('definition.wrong-value');
  });
});
