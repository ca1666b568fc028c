import { describe, expect, it } from '@jest/globals';
import { chain, run, scenario } from './fixture/short-process.js';

/** What is wrong with the names of a scenario: where, and what was probably meant. */
function wrong(given: string, when: string, then: string) {
  return run(scenario(given, when, then)).problems.map(
    ({ line, column, code, suggestion }) => `${line}:${column} ${code} ${suggestion ?? '?'}`,
  );
}

describe('the names in a test file', () => {
  it('are reported all at once, where they stand, before anything runs', () => {
    const report = run(
      scenario(
        '{ stage: lst, artifacts: [ofer], approved: [reveiw], people: { Chen: banc } }',
        '[{ as: nobody, attach: offr }, { record: { evidence: meting } }]',
        '{ refused: [mett] }',
      ),
      scenario('{ process: shrot }', '[{ do: advance }]', '{ stage: first }'),
    );
    expect(report.results).toEqual([]);
    expect(report.problems.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([
      '2:19 test.unknown-name',
      '2:36 test.unknown-name',
      '2:54 test.unknown-name',
      '2:79 test.unknown-name',
      '3:16 test.unknown-name',
      '3:32 test.unknown-name',
      '3:62 test.unknown-name',
      '4:21 test.unknown-name',
      '6:21 test.unknown-name',
    ]);
    expect(report.problems[0]?.message).toEqual({
      en: 'short has no stage lst. Did you mean last?',
      zh: 'short 中没有阶段 lst。是否指 last？',
    });
  });

  it.each([
    ['a field', '{ fields: { amuont: CNY 5 } }', '[]', 'amount'],
    ['a column', '{ fields: { chain: [{ persn: zhang }] } }', '[]', 'person'],
    ['an option', '{ fields: { chain: [{ person: zhang, role: decid }] } }', '[]', 'decide'],
    ['a field of evidence', '{}', '[{ record: { evidence: meeting, values: { persn: z } } }]', 'person'],
    ['a field that is set', '{}', '[{ set: { amuont: CNY 5 } }]', 'amount'],
    ['an outcome', '{}', '[{ close: lots }]', 'lost'],
    ['a question', '{}', '[{ close: { outcome: lost, wyh: price } }]', 'why'],
    ['a target', '{}', '[{ explain: lats }]', 'last'],
    ['a link', '{}', '[{ linked: { delivry: { outcome: closed } } }]', 'delivery'],
    ['a stage to go back to', '{ stage: last }', '[{ back: { to: frst } }]', 'first'],
    ['a transition', '{}', '[{ take: claim }]', '?'],
    ['a task', '{}', '[{ complete: call }]', '?'],
  ])('may be that of %s', (_what, given, when, meant) => {
    expect(wrong(given, when, '{ stage: first }')).toEqual([
      expect.stringMatching(new RegExp(` test\\.unknown-name ${meant === '?' ? '\\?' : meant}$`)),
    ]);
  });

  it.each([
    ['{ stage: lats }', 'last'],
    ['{ outcome: wno }', 'won'],
    ['{ status: clsoed }', 'closed'],
    ['{ fields: { amuont: null } }', 'amount'],
    ['{ refusedIncludes: [role.mising] }', 'role.missing'],
    ['{ verdicts: { mte: unmet } }', 'met'],
    ['{ verdicts: { met: expred } }', 'expired'],
  ])('may be in what is expected: %s', (then, meant) => {
    expect(wrong('{}', '[{ do: advance }]', then)).toEqual([
      expect.stringContaining(` test.unknown-name ${meant}`),
    ]);
  });

  it('may be of people that appear nowhere else but in the story, of paths and of codes', () => {
    const steps = '[{ hand-over: Sun }, { as: Sun, do: explain }]';
    const refused = '{ refused: [stages.first.exit.met], verdicts: { met: unmet } }';
    expect(wrong(`{ ${chain} }`, steps, refused)).toEqual([]);
    expect(wrong('{}', '[{ do: advance }]', '{ refusedIncludes: [criterion.evidence-missing] }')).toEqual([]);
  });

  it('may be nonsense where the story is that nonsense is turned down', () => {
    expect(wrong('{}', '[{ set: { nothing: 5 }, invalid: [/fields/nothing] }]', '{ stage: first }')).toEqual(
      [],
    );
  });
});
