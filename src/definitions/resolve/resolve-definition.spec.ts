import { describe, expect, it } from '@jest/globals';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import { loadDefinition } from '../load-definition.js';
import { definitionText, problemsIn } from '../testing/definition-text.js';

function resolved(body: string): ProcessDefinition {
  const { definition, problems } = loadDefinition({ path: 'sample.yaml', text: definitionText(body) });
  if (definition === undefined) throw new Error(JSON.stringify(problems));
  return definition;
}

describe('a definition with its defaults filled in', () => {
  it('is plain JSON, the least of it being a head, a stage and an outcome', () => {
    const definition = resolved('stages: [{ id: only }]\noutcomes: { won: { from: only } }');
    expect(JSON.parse(JSON.stringify(definition))).toEqual({
      key: 'sample',
      version: 1,
      language: 'en',
      name: { en: 'Sample' },
      subject: 'opportunity',
      settings: [],
      roles: [],
      fields: [],
      evidence: [],
      artifacts: [],
      stages: [{ id: 'only', name: { en: 'only' }, forecast: 'pipeline', tasks: [], entry: [], exit: [] }],
      outcomes: [
        {
          id: 'won',
          name: { en: 'won' },
          result: 'won',
          from: ['only'],
          requires: [],
          asks: [],
          reopens: true,
        },
      ],
      moveBack: { allowed: true, asks: [], requires: [] },
      jumps: { default: { rule: 'forbidden' }, exceptions: {} },
      figures: {},
    });
  });

  it('tells settings by how they are written', () => {
    const { settings } = resolved(
      'settings: { a: CNY 500000, b: 60%, c: 12.50, d: P30D, e: true, f: some words, g: "60%", h: 20000000000000000001 }',
    );
    expect(settings.map(({ type, value }) => [type, value])).toEqual([
      ['money', { amount: '500000', currency: 'CNY' }],
      ['percent', '0.6'],
      ['number', '12.5'],
      ['duration', 'P30D'],
      ['yesno', true],
      ['text', 'some words'],
      ['text', '60%'],
      ['number', '20000000000000000001'],
    ]);
  });

  it.each(['500000 CNY', '1e3', '0x1F', '60 percent', 'P30', '1.000.000', 'CNY 500.000.00', '-5 %%'])(
    'refuses the setting %j, which is nearly a figure',
    (value) => {
      expect(problemsIn(definitionText(`settings: { a: ${value} }`))).toMatchObject([
        { code: 'definition.setting-value', at: value },
      ]);
    },
  );

  it('requires the fields of evidence and questions, but not those of the record', () => {
    const { fields, evidence, outcomes } = resolved(
      [
        'fields: { a: { }, b: { required: true }, t: { type: table, columns: { c: { } } } }',
        'evidence: { e: { fields: { a: { }, b: { optional: true }, c: { required: false } } } }',
        'outcomes: { won: { from: any, result: won, asks: { a: { }, b: { optional: true } } } }',
      ].join('\n'),
    );
    const required = (list: ProcessDefinition['fields'] = []) => list.map((field) => field.required);
    expect(required(fields)).toEqual([false, true, false]);
    expect(required(fields[2]?.columns)).toEqual([false]);
    expect(required(evidence[0]?.fields)).toEqual([true, false, false]);
    expect(required(outcomes[0]?.asks)).toEqual([true, false]);
  });

  it('knows each criterion by a path that stays', () => {
    const { stages, artifacts } = resolved(
      [
        'fields: { f: { } }',
        'artifacts: { p: { requires: { known: { fields: [f] } } } }',
        'stages:',
        '  - { id: a, entry: { in: { fields: [f] } }, exit: { out: { any: [{ fields: [f] }, { all: [{ fields: [f] }] }] } } }',
      ].join('\n'),
    );
    expect(artifacts[0]?.requires[0]?.path).toBe('artifacts.p.requires.known');
    expect(stages[0]?.entry[0]?.path).toBe('stages.a.entry.in');
    expect(stages[0]?.exit[0]).toMatchObject({
      kind: 'any',
      path: 'stages.a.exit.out',
      of: [
        { id: '1', path: 'stages.a.exit.out.1' },
        { id: '2', path: 'stages.a.exit.out.2', of: [{ path: 'stages.a.exit.out.2.1' }] },
      ],
    });
  });

  it('reads each kind of criterion', () => {
    const { stages } = resolved(
      [
        'fields: { f: { type: number }, t: { type: table, columns: { level: { type: scale, of: { low: L, high: H } } } } }',
        'evidence: { e: { fields: { side: { type: choice, of: { x: X, y: Y } }, row: { type: row, of: t } } } }',
        'artifacts: { p: { } }',
        'stages:',
        '  - id: a',
        '    tasks: [{ id: call }]',
        '    exit:',
        '      c1: { evidence: e, where: { row.level: [low, high] }, eachOf: side, newerThan: P90D, since: entered, override: never, skill: S }',
        '      c2: { rows: t, where: { level: any }, every: { level: ">= low" }, atLeast: 2 }',
        '      c3: { artifact: p, after: last(p), if: count(p) > 0 }',
        '      c4: { task: call }',
        '      c5: { check: f > 1 }',
        '      c6: { atLeast: 2, of: [{ fields: [f] }, { task: a/call }] }',
      ].join('\n'),
    );
    expect(stages[0]?.exit).toMatchObject([
      {
        kind: 'evidence',
        evidence: 'e',
        eachOf: 'side',
        newerThan: 'P90D',
        since: 'entered',
        atLeast: 1,
        override: 'never',
        skill: { en: 'S' },
        where: {
          kind: 'map',
          entries: [{ path: ['row', 'level'], test: { op: 'in', operands: ['low', 'high'] } }],
        },
      },
      {
        kind: 'rows',
        table: 't',
        atLeast: 2,
        where: { entries: [{ path: ['level'], test: { op: 'any' } }] },
        every: { entries: [{ path: ['level'], test: { op: '>=', operand: 'low' } }] },
      },
      {
        kind: 'artifact',
        artifact: 'p',
        after: 'last(p)',
        if: { kind: 'expression', source: 'count(p) > 0' },
      },
      { kind: 'task', stage: 'a', task: 'call' },
      { kind: 'check', expression: 'f > 1' },
      { kind: 'atLeast', count: 2, of: [{ kind: 'fields' }, { kind: 'task', stage: 'a', task: 'call' }] },
    ]);
  });

  it('keeps limits without a digit lost, in the form of their type', () => {
    const { fields } = resolved(
      'fields: { a: { type: number, min: 0.10, max: 9007199254740993 }, b: { type: percent, min: 0, max: 60% }, c: { type: money, min: 0 }, d: { type: date, min: 2026-01-31 } }',
    );
    expect(fields.map(({ min, max }) => [min, max])).toEqual([
      ['0.1', '9007199254740993'],
      ['0', '0.6'],
      ['0', undefined],
      ['2026-01-31', undefined],
    ]);
  });

  it.each([
    'type: percent, min: 10',
    'type: number, max: 1e3',
    'type: date, min: 2026-02-30',
    'type: money, min: CNY 5',
  ])('refuses limits that could be misread: %s', (field) => {
    expect(problemsIn(definitionText(`fields: { a: { ${field} } }`))).toMatchObject([
      { code: 'definition.wrong-value' },
    ]);
  });

  it('makes roles of those that are only mentioned, once', () => {
    const { roles, artifacts } = resolved(
      'roles: { rep: { is: owner } }\nartifacts: { p: { by: [group seal, owner] }, q: { by: [group seal, manager-of-owner+1] } }',
    );
    expect(artifacts.map(({ by }) => by)).toEqual([
      ['group seal', 'rep'],
      ['group seal', 'manager-of-owner+1'],
    ]);
    expect(roles.map(({ id, source }) => [id, source])).toEqual([
      ['rep', { is: 'owner' }],
      ['group seal', { is: 'group', group: 'seal' }],
      ['manager-of-owner+1', { is: 'manager-of-owner', level: 2 }],
    ]);
  });

  it('takes outcomes from anywhere, and those called lost or withdrawn, for losses', () => {
    const { outcomes } = resolved(
      'stages: [{ id: a }, { id: b }]\noutcomes: { won: { from: b }, lost: { from: b }, failed: { from: any }, done: { from: any, result: won, reopens: false } }',
    );
    expect(outcomes.map(({ result, from, reopens }) => [result, from, reopens])).toEqual([
      ['won', ['b'], true],
      ['lost', ['b'], true],
      ['lost', ['a', 'b'], true],
      ['won', ['a', 'b'], false],
    ]);
  });

  it('keeps what is asked of the reason for moving back, and checks it like any question', () => {
    const { definition } = loadDefinition({
      path: 'sample.yaml',
      text: definitionText('transitions: [{ to: back, asks: { reason: { type: text, minLength: 10 } } }]'),
    });
    expect(definition?.moveBack).toMatchObject({ asks: [], reason: { id: 'reason', minLength: 10 } });
    const wrong =
      'transitions: [{ to: back, asks: { reason: { type: text, minLength: 20, maxLength: 10 } } }]';
    expect(problemsIn(definitionText(wrong)).map(({ code }) => code)).toEqual(['definition.field-limits']);
  });

  it('reads how a record moves back; the reason is always asked for', () => {
    expect(
      resolved(
        'transitions: [{ to: back, keeps: evidence, asks: { reason: { type: text }, who: { } }, by: owner }]',
      ).moveBack,
    ).toMatchObject({
      allowed: true,
      asks: [{ id: 'who', required: true }],
      by: ['owner'],
    });
    expect(resolved('transitions: [{ to: back, allowed: false }]').moveBack.allowed).toBe(false);
    expect(
      problemsIn(definitionText('transitions: [{ to: back, asks: { reason: { type: number } } }]')),
    ).toMatchObject([{ code: 'definition.reason-is-asked' }]);
  });

  it('reads the matrix of jumps', () => {
    const { jumps } = resolved(
      'roles: { m: { is: manager-of-owner } }\nstages: [{ id: a }, { id: b }, { id: c }, { id: d }]\njumps: { default: NO, consent: m, a: { c: OK, d: NO* }, b: { d: { NO: Not yet } } }',
    );
    expect(jumps).toEqual({
      default: { rule: 'forbidden' },
      consent: 'm',
      exceptions: {
        a: { c: { rule: 'allowed' }, d: { rule: 'consent' } },
        b: { d: { rule: 'forbidden', reason: { en: 'Not yet' } } },
      },
    });
  });

  it('finds worth and closing date by their usual names, or as told', () => {
    const fields = 'fields: { amount: { type: money }, closeOn: { type: date }, other: { type: money } }';
    expect(resolved(fields).figures).toEqual({ amount: 'amount', closeOn: 'closeOn' });
    expect(resolved(`${fields}\nfigures: { amount: other }`).figures).toEqual({
      amount: 'other',
      closeOn: 'closeOn',
    });
    expect(resolved('fields: { amount: { type: number } }').figures).toEqual({});
  });
});

describe('a criterion', () => {
  it.each([
    ['that looks at nothing', '{ hint: x }', 'definition.criterion-kind'],
    ['that looks at two things', '{ fields: [f], task: t }', 'definition.criterion-kind'],
    [
      'with what does not go with its kind',
      '{ fields: [f], where: { f: any } }',
      'definition.criterion-property',
    ],
    ['that counts without saying how many', '{ of: [{ fields: [f] }] }', 'definition.missing-property'],
    ['with a comparison that is none', '{ evidence: e, where: { a: ">=" } }', 'definition.condition-value'],
  ])('%s is refused', (_what, criterion, code) => {
    const body = `fields: { f: { } }\nevidence: { e: { fields: { a: { } } } }\nstages: [{ id: a, tasks: [{ id: t }], exit: { c: ${criterion} } }]`;
    expect(problemsIn(definitionText(body)).map((found) => found.code)).toContain(code);
  });
});
