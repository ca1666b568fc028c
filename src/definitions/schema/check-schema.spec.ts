import { describe, expect, it } from '@jest/globals';
import { definitionText, problemsIn } from '../testing/definition-text.js';

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
      'Expected a text, found `30`.',
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
    ['a size', 'artifacts: { p: { maxSize: 20 } }', '20', 'definition.wrong-value', 'Expected a text'],
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
    ['no stage', 'stages: []', '[]', 'definition.wrong-value', 'at least 1 entries'],
    ['no outcome', 'outcomes: { }', '{ }', 'definition.wrong-value', 'at least 1 entries'],
  ])('finds %s', (_what, body, at, code, message) => {
    const problems = found(body);
    expect(problems).toContainEqual({ at, code, en: expect.stringContaining(message) });
  });

  it.each([
    ['approvals', 'approvals: { a: { } }', 'approvals', 'an approval'],
    ['links', 'links: { a: { process: b } }', 'links', 'a linked process'],
    ['rules', 'rules: []', 'rules', 'a timed or triggered rule'],
    ['extends', 'extends: other@1', 'extends', 'an industry variant'],
    ['uses', 'uses: [shared]', 'uses', 'a shared library'],
    ['policies', 'policies: []', 'policies', 'a policy over many processes'],
    ['guarantees', 'guarantees: []', 'guarantees', 'a provable guarantee'],
    ['computed fields', 'fields: { a: { type: money, is: b + c } }', 'is', 'a computed field'],
    [
      'evidence from elsewhere',
      'evidence: { e: { from: visits.met } }',
      'from',
      'evidence from a linked process',
    ],
    [
      'verification',
      'evidence: { e: { verifiedBy: owner } }',
      'verifiedBy',
      'verification by a second person',
    ],
    ['an approval in a gate', 'stages: [{ id: a, exit: { c: { approval: x } } }]', 'approval', 'an approval'],
    [
      'a linked process in a gate',
      'stages: [{ id: a, exit: { c: { linked: x, every: { outcome: won } } } }]',
      'linked',
      'a linked process',
    ],
    [
      'an exception by approval',
      'fields: { f: { } }\nstages: [{ id: a, exit: { c: { fields: [f], unlessApproved: x } } }]',
      'unlessApproved',
      'an approval',
    ],
    ['named transitions', 'transitions: [{ id: claim, to: first }]', 'id', 'a named transition'],
    ['a transition to a stage', 'transitions: [{ to: first }]', 'first', 'a named transition'],
    ['working days', 'stages: [{ id: a, within: 2 workdays }]', '2 workdays', 'a duration in working days'],
    ['working days in a setting', 'settings: { a: 1 workday }', '1 workday', 'a duration in working days'],
  ])('names what comes later: %s', (_what, body, at, construct) => {
    const problems = found(body);
    expect(problems).toEqual([
      {
        at,
        code: 'definition.not-yet-supported',
        en: expect.stringContaining(`(${construct}) is not supported by this version yet`),
      },
    ]);
  });

  it('does not ask a variant for what its parent has', () => {
    const codes = problemsIn('process: sample\nversion: 1\nextends: parent@1\nname: Sample\n').map(
      ({ code }) => code,
    );
    expect(codes).toEqual(['definition.not-yet-supported']);
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
