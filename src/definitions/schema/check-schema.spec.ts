import { describe, expect, it } from '@jest/globals';
import { parseSource } from '../parse/parse-source.js';
import { definitionText, problemsIn } from '../testing/definition-text.js';
import { checkSchema, type SchemaVariant } from './check-schema.js';

const found = (body: string) =>
  problemsIn(definitionText(body)).map(({ at, code, en }) => ({ at, code, en }));

describe('the shape of a definition', () => {
  it.each([
    [
      'an unknown property, with the mend',
      'feilds: { }',
      'feilds',
      'definition.unknown-property',
      '`feilds` is not known here. Did you mean `fields`?',
    ],
    [
      'an unknown property without one',
      'zzz: 1',
      'zzz',
      'definition.unknown-property',
      'Known here: process, version',
    ],
    [
      'a word that is none of those allowed',
      'fields: { a: { type: mony } }',
      'mony',
      'definition.wrong-value',
      'Did you mean `money`?',
    ],
    [
      'another type',
      'fields: { a: { required: perhaps } }',
      'perhaps',
      'definition.wrong-value',
      'Expected true or false, found `perhaps`.',
    ],
    [
      'a word as editors show it',
      '字段: { }',
      '字段',
      'definition.unknown-property',
      'Did you mean `fields`?',
    ],
    [
      'a list of what has ids',
      'stages: [{ id: a, exit: [{ fields: [b] }] }]',
      '[{ fields: [b] }]',
      'definition.wrong-value',
      'such as `my-id: { … }`',
    ],
    ['nothing at all', 'fields:', '', 'definition.wrong-value', 'Expected a map, found nothing.'],
    [
      'a map for a list',
      'stages: { a: { } }',
      '{ a: { } }',
      'definition.wrong-value',
      'Expected a list, found a map.',
    ],
    ['an id', 'fields: { a_b: { } }', 'a_b', 'definition.wrong-value', 'Expected an id:'],
    [
      'a share',
      'stages: [{ id: a, probability: 30 }]',
      '30',
      'definition.wrong-value',
      'Did you mean `30%`?',
    ],
    [
      'a share above 100 %',
      'stages: [{ id: a, probability: 130% }]',
      '130%',
      'definition.wrong-value',
      'a percentage between `0%` and `100%`',
    ],
    [
      'a duration',
      'stages: [{ id: a, within: 30 days }]',
      '30 days',
      'definition.wrong-value',
      'a duration such as `P30D`',
    ],
    ['a size', 'artifacts: { p: { maxSize: 20 } }', '20', 'definition.wrong-value', 'Expected a size'],
    [
      'a rule of jumps',
      'jumps: { default: MAYBE }',
      'MAYBE',
      'definition.wrong-value',
      '`OK`, `NO`, `NO*` or `{ NO: the reason }`',
    ],
    [
      'a language that is none',
      'help: { en: a, fr: b }',
      'fr',
      'definition.unknown-property',
      '`fr` is not known here.',
    ],
    [
      'a stage without an id',
      'stages: [{ name: A }]',
      '',
      'definition.missing-property',
      '`id` is missing here.',
    ],
    ['no stage', 'stages: []', '[]', 'definition.wrong-value', 'at least 1 entry'],
    ['no outcome', 'outcomes: { }', '{ }', 'definition.wrong-value', 'at least 1 entry'],
  ])('finds %s', (_what, body, at, code, message) => {
    const problems = found(body);
    expect(problems).toContainEqual({ at, code, en: expect.stringContaining(message) });
  });

  it.each([
    ['a quorum', 'approvals: { a: { steps: [{ by: owner, quorum: 2 out of 3 }] } }', '2 out of 3', '2 of 3'],
    [
      'what an approval covers',
      'approvals: { a: { covers: [artefact x], steps: [{ by: owner }] } }',
      'artefact x',
      'artifact x',
    ],
    ['how many records there are', 'links: { l: { process: p, count: 0..* } }', '0..*', '0+'],
    ['a number of records that is none', 'links: { l: { process: p, count: 0 } }', '0', '0+'],
    ['an event', 'rules: [{ "on": chnged(grade), do: escalate }]', 'chnged(grade)', 'changed(grade)'],
    ['evidence of linked records', 'evidence: { e: { from: visits/met } }', 'visits/met', 'visits.met'],
    ['a version', 'uses: [basics@v2]', 'basics@v2', 'basics@2'],
    ['a duration', 'stages: [{ id: a, within: 30 days }]', '30 days', 'P30D'],
    [
      'a duration in working days',
      'stages: [{ id: a, within: 2 working days }]',
      '2 working days',
      '2 workdays',
    ],
  ])('guesses what was meant by %s', (_what, body, at, suggestion) => {
    const problems = problemsIn(definitionText(body)).filter(({ code }) => code === 'definition.wrong-value');
    expect(problems).toMatchObject([{ at, suggestion, en: expect.stringContaining(`found \`${at}\``) }]);
  });

  it.each([
    ['a duration without a unit', 'stages: [{ id: a, within: 30 }]', 'Expected a duration such as `P30D`'],
    [
      'a time that is over without saying what time',
      'stages: [{ id: a, then: escalate }]',
      '`then` needs `within` beside it.',
    ],
    [
      'a moment without a period',
      'rules: [{ at: now, from: now, do: escalate }]',
      '`from` needs `every` beside it.',
    ],
    [
      'an escalation that is none',
      'rules: [{ at: now, do: { escalate: false } }]',
      'Expected `true`, found `false`.',
    ],
    ['an approval nobody decides', 'approvals: { a: { } }', '`steps` is missing here.'],
  ])('says what is wrong with %s', (_what, body, message) => {
    expect(found(body).map(({ en }) => en)).toContainEqual(expect.stringContaining(message));
  });

  it.each([
    ['remove', 'fields: { a: { remove: not here } }'],
    ['replaces', 'stages: [{ id: a, replaces: [b] }]'],
    ['keeps', 'stages: [{ id: a, keeps: [b] }]'],
    ['after', 'stages: [{ id: a, after: b }]'],
    ['remove', 'stages: [{ id: a, exit: { c: { remove: not here } } }]'],
  ])('says that `%s` is for files that extend another: %s', (word, body) => {
    expect(found(body)).toContainEqual({
      at: word,
      code: 'definition.overlay-word',
      en: expect.stringContaining('only in a file with `extends`'),
    });
  });

  it('reads on with the key that was meant, and says nothing of what would be missing otherwise', () => {
    const body =
      'stage: [{ id: a, exits: { c: { document: d } } }]\nartifacts: { d: { } }\noutcomes: { won: { from: a } }';
    const text = definitionText(body).replace('stages: [{ id: first }, { id: second }]\n', '');
    expect(problemsIn(text).map(({ at, suggestion }) => [at, suggestion])).toEqual([
      ['stage', 'stages'],
      ['exits', 'exit'],
      ['document', 'artifact'],
    ]);
  });

  it.each([
    ['a share as a number', 'stages: [{ id: a, probability: 30 }]', '30%'],
    ['a share as a fraction', 'stages: [{ id: a, probability: 0.3 }]', '30%'],
    ['full-width signs', 'stages: [{ id: a, probability: 30％ }]', '30%'],
    ['full-width brackets of a phrase', 'rules: [{ "on": outcome（won）, do: escalate }]', 'outcome(won)'],
    ['one for a list', 'unique: { u: { fields: customer } }', '[customer]'],
    ['a year for a text', 'help: 2026', '"2026"'],
    ['a word for true', 'fields: { a: { required: 是 } }', 'true'],
    ['a figure with its unit', 'approvals: { a: { steps: [{ by: group x, quorum: 2人 }] } }', undefined],
    ['small letters', 'jumps: { default: ok }', 'OK'],
    ['a word of other tools', 'fields: { a: { type: boolean } }', 'yesno'],
    ['an underscore', 'fields: { a_b: { } }', 'a-b'],
  ])('guesses what was meant by %s', (_what, body, suggestion) => {
    const said = problemsIn(definitionText(body)).find(({ code }) => code === 'definition.wrong-value');
    expect(said?.suggestion).toBe(suggestion);
  });

  it('reports what is wrong all over the file at once', () => {
    const codes = found(
      'fields: { a: { type: mony } }\nzzz: 1\nstages: [{ id: a, exit: { c: { fields: [bb] } } }]',
    ).map(({ code }) => code);
    expect(codes).toEqual([
      'definition.wrong-value',
      'definition.unknown-property',
      'definition.unknown-field',
    ]);
  });
});

/** What the schema of a variant or library finds: the code, and the text pointed at. */
function codesIn(text: string, variant: SchemaVariant): readonly string[] {
  const { root, problems } = parseSource({ path: 'sample.yaml', text });
  if (root !== undefined) checkSchema(root, problems, variant);
  return problems.sorted().map(({ code, message, suggestion }) => suggestion ?? `${code}: ${message.en}`);
}

const HEAD = 'process: song\nversion: 1\nextends: parent@1\n';

describe('the shape of a variant', () => {
  it.each([
    ['the least of it', ''],
    ['what differs in an item', 'fields: { amount: { required: true } }\nlinks: { a: { count: 1 } }'],
    [
      'stages placed, replaced and removed',
      'stages: [{ id: a, replaces: [b, c], keeps: [d] }, { id: e, after: a }, { id: f, remove: no tender }]',
    ],
    [
      'items of a map removed',
      'evidence: { e: { remove: not here } }\nstages: [{ id: a, exit: { c: { remove: not here } } }]',
    ],
    ['fields of an item removed', 'evidence: { e: { fields: { f: { remove: not here } } } }'],
    ['a transition kept as it is', 'transitions: [{ to: back, keeps: evidence }]'],
  ])('holds %s', (_what, body) => {
    expect(codesIn(HEAD + body, 'overlay')).toEqual([]);
  });

  it.each([
    [
      'an item of a list nobody could find',
      'stages: [{ name: A }]',
      'definition.missing-property: `id` is missing here.',
    ],
    [
      'nothing in place of an item',
      'evidence: { e: null }',
      'definition.wrong-value: Expected a map, found nothing.',
    ],
    [
      'an item removed without a reason',
      'evidence: { e: { remove: } }',
      'definition.wrong-value: Expected a text, found nothing.',
    ],
    ['a word that is nearly one of its own', 'stages: [{ id: a, replace: [b] }]', 'replaces'],
    ['a word that is nearly one of its own in a map', 'evidence: { e: { remov: x } }', 'remove'],
    ['a value of the wrong form', 'stages: [{ id: a, within: 30 days }]', 'P30D'],
  ])('refuses %s', (_what, body, expected) => {
    expect(codesIn(HEAD + body, 'overlay')).toEqual([expected]);
  });
});

describe('the shape of a library', () => {
  const library = 'library: basics\nversion: 1\nlanguage: en\nname: Basics\n';

  it('holds what processes share', () => {
    const body =
      'roles: { r: { is: owner } }\nevidence: { e: { } }\npolicies: { p: { at: probability >= 30%, requires: { c: { evidence: e } } } }';
    expect(codesIn(library + body, 'library')).toEqual([]);
  });

  it.each([
    [
      'stages, which are those of one process',
      'stages: [{ id: a }]',
      'definition.unknown-property: `stages` is not known here.',
    ],
    [
      'a policy that asks for nothing',
      'policies: { p: { at: a > 1, requires: { } } }',
      'definition.wrong-value: Expected at least 1 entry',
    ],
  ])('refuses %s', (_what, body, expected) => {
    expect(codesIn(library + body, 'library')).toEqual([expect.stringContaining(expected)]);
  });
});
