import { describe, expect, it } from '@jest/globals';
import { chain, failure, meeting, run, scenario } from './fixture/short-process.js';

describe('a scenario', () => {
  it('passes when what it tells comes true', () => {
    expect(
      failure(
        `{ ${chain} }`,
        `[{ ${meeting} }, { do: advance }]`,
        '{ accepted: true, stage: last, probability: 90% }',
      ),
    ).toBeUndefined();
  });

  it('holds `refused` to be exactly what stands in the way', () => {
    expect(failure('{}', '[{ do: advance }]', '{ refused: [met] }')).toBeUndefined();
    expect(failure('{}', '[{ do: advance }]', '{ refused: [met, paid] }')).toMatch(
      /should be \[met, paid\] and is \[met\]/,
    );
    expect(failure(`{ ${chain} }`, `[{ ${meeting} }, { do: advance }]`, '{ refused: [met] }')).toMatch(
      /should be \[met\] and is \[\]/,
    );
  });

  it('holds `refusedIncludes` to be a part of it', () => {
    expect(
      failure('{}', '[{ hold: waiting }, { do: advance }]', '{ refusedIncludes: [met] }'),
    ).toBeUndefined();
    expect(failure('{}', '[{ do: advance }]', '{ refusedIncludes: [paid] }')).toMatch(
      /\[paid\] should be in the way/,
    );
  });

  it('fails at a step that is refused without anybody expecting it, and shows the explanation', () => {
    const [result] = run(scenario('{}', '[{ attach: offer }]', '{ stage: first }')).results;
    expect(result?.failures[0]?.message.en).toBe('“attach” was refused.');
    expect(result?.failures[0]).toMatchObject({ line: 3, column: 10 });
    expect(result?.failures[0]?.explanation[0]?.en).toMatch(/✗ worth-known · Worth known/);
  });

  it('fails when a step goes through that should be refused', () => {
    expect(
      failure(`{ ${chain} }`, '[{ attach: offer, refused: [worth-known] }]', '{ stage: first }'),
    ).toMatch(/should be \[worth-known\]/);
  });

  it('compares where the record stands', () => {
    for (const [key, wanted] of [
      ['stage', 'last'],
      ['status', 'closed'],
      ['probability', '11%'],
      ['outcome', 'won'],
      ['forecast', 'commit'],
      ['owner', 'eve'],
    ]) {
      expect(failure('{}', '[{ do: explain }]', `{ ${String(key)}: ${String(wanted)} }`)).toMatch(
        new RegExp(`${String(key)} should be ${String(wanted)}`),
      );
    }
  });

  it('lets time pass, on a clock of its own', () => {
    const wait = (days: number) => `[{ ${meeting} }, { wait: P${String(days)}D }, { do: explain }]`;
    expect(failure(`{ ${chain} }`, wait(29), '{ accepted: true }')).toBeUndefined();
    expect(
      failure(`{ ${chain} }`, wait(31), '{ refused: [met], verdicts: { met: expired } }'),
    ).toBeUndefined();
    expect(failure(`{ ${chain} }`, wait(31), '{ accepted: true }')).toMatch(/should be accepted/);
  });

  it('lets evidence have happened some time ago, and none in the future', () => {
    const when = (occurred: string) =>
      `[{ record: { evidence: meeting, occurred: ${occurred}, values: { person: zhang } } }, { do: explain }]`;
    expect(failure(`{ ${chain} }`, when('P31D'), '{ refused: [met] }')).toBeUndefined();
    expect(
      failure(`{ ${chain}, now: 2026-03-02 }`, when('2026-03-01'), '{ accepted: true }'),
    ).toBeUndefined();
    expect(failure(`{ ${chain}, now: 2026-03-02 }`, when('2026-03-04'), '{ accepted: true }')).toMatch(
      /“record” was refused/,
    );
  });

  it('knows who acts: the holder of a role, a person by name, nobody else', () => {
    const pay = (as: string) => `[{ as: ${as}, record: payment }, { close: won }]`;
    expect(failure('{ stage: last }', pay('bank'), '{ outcome: won }')).toBeUndefined();
    expect(
      failure('{ stage: last, people: { Chen: bank } }', pay('Chen'), '{ outcome: won }'),
    ).toBeUndefined();
    expect(failure('{ stage: last }', pay('manager'), '{ outcome: won }')).toMatch(/“record” was refused/);
    expect(failure('{ stage: last }', pay('administrator'), '{ outcome: won }')).toMatch(
      /“record” was refused/,
    );
    expect(failure('{ stage: last }', pay('banc'), '{ outcome: won }')).toMatch(
      /Nobody is called banc .*Did you mean bank/,
    );
  });

  it('retracts, supersedes, moves back, holds, closes, reopens and hands over', () => {
    const met = `{ ${chain}, evidence: [{ evidence: meeting, id: one, values: { person: zhang } }] }`;
    expect(failure(met, '[{ retract: meeting }, { do: advance }]', '{ refused: [met] }')).toBeUndefined();
    expect(
      failure(
        met,
        '[{ record: { evidence: meeting, supersedes: one, values: { person: zhang } } }, { retract: one }]',
        '{ accepted: true }',
      ),
    ).toBeDefined();
    expect(
      failure(
        '{ stage: last }',
        '[{ back: { to: first, reason: wrong } }]',
        '{ stage: first, probability: 10% }',
      ),
    ).toBeUndefined();
    expect(
      failure(
        met,
        '[{ hold: waiting }, { do: advance, refused: [instance.held] }, { do: resume }, { do: advance }]',
        '{ stage: last }',
      ),
    ).toBeUndefined();
    expect(
      failure(
        '{}',
        '[{ close: { outcome: lost, why: price } }, { reopen: again }]',
        '{ status: open, stage: first }',
      ),
    ).toBeUndefined();
    expect(failure('{}', '[{ close: lost }]', '{ refused: [why] }')).toBeUndefined();
    expect(
      failure('{}', '[{ hand-over: Sun }, { as: Sun, do: explain }]', '{ owner: Sun, refused: [met] }'),
    ).toBeUndefined();
  });

  it('takes an act under `do` as well as beside it', () => {
    const done = '[{ do: { attach: { artifact: offer, file: offer.pdf } } }, { do: { explain: last } }]';
    expect(failure('{ fields: { amount: CNY 5 } }', done, '{ refused: [met] }')).toBeUndefined();
    expect(failure('{ stage: last }', '[{ explain: won }]', '{ refused: [paid] }')).toBeUndefined();
    expect(failure('{}', '[{ explain: wno }]', '{ refused: [met] }')).toMatch(
      /no stage, outcome or transition wno/,
    );
  });

  it('says what of the given is wrong', () => {
    expect(failure('{ process: shrot }', '[{ do: advance }]', '{ stage: first }')).toMatch(
      /no process shrot/,
    );
    expect(failure('{ stage: lst }', '[{ do: advance }]', '{ stage: first }')).toMatch(
      /no stage lst. Did you mean last/,
    );
    expect(failure('{ artifacts: [ofer] }', '[{ do: advance }]', '{ stage: first }')).toMatch(
      /Did you mean offer/,
    );
    expect(failure('{ evidence: [meting] }', '[{ do: advance }]', '{ stage: first }')).toMatch(
      /Did you mean meeting/,
    );
    expect(failure('{ fields: { amount: 5 } }', '[{ do: advance }]', '{ stage: first }')).toMatch(
      /does not fit the fields/,
    );
  });
});

describe('a test file', () => {
  it.each([
    '- 3',
    '- name: x',
    '- [1]',
    '',
    '- { name: x, given: 3, when: 4, then: 5 }',
    '- { name: x, when: [3, [1], { do: [1] }], then: { stage: [] } }',
  ])('answers with problems, whatever it holds: %s', (text) => {
    const { problems, results } = run(text);
    expect(problems.length > 0 || results.some(({ failures }) => failures.length > 0)).toBe(true);
  });

  it('runs its scenarios apart from one another', () => {
    const { results } = run(
      scenario('{}', '[{ do: advance }]', '{ stage: last }'),
      scenario('{}', '[{ do: advance }]', '{ refused: [met] }'),
    );
    expect(results.map(({ failures }) => failures.length)).toEqual([1, 0]);
    expect(results[1]?.line).toBe(5);
  });

  it.each([
    ['stages: []', 'test.not-a-list'],
    ['- given: {}\n  then: { stage: first }', 'test.no-name'],
    [scenario('{}', '[{ do: advnce }]', '{ stage: first }'), 'test.unknown-key'],
    [scenario('{}', '[{ wiat: P1D }]', '{ stage: first }'), 'test.unknown-key'],
    [scenario('{ now: someday }', '[{ do: advance }]', '{ stage: first }'), 'test.invalid-value'],
    [scenario('{}', '[{ as: rep }]', '{ stage: first }'), 'test.not-a-step'],
    [scenario('{}', '[{ do: advance, attach: offer }]', '{ stage: first }'), 'test.two-acts'],
    [scenario('{}', '[{ do: advance }]', '{ stgae: first }'), 'test.unknown-key'],
    [scenario('{}', '[{ do: advance }]', '{}'), 'test.nothing-expected'],
    ['- name: [', 'yaml.'],
  ])('with a mistake runs nothing and says where: %s', (text, code) => {
    const report = run(text);
    expect(report.results).toEqual([]);
    expect(report.problems.map((problem) => problem.code)).toContainEqual(expect.stringContaining(code));
    expect(report.problems[0]?.line).toBeGreaterThan(0);
  });
});
