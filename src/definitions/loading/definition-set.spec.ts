import { describe, expect, it } from '@jest/globals';
import type { SourceFile } from '../parse/parse-source.js';
import { DefinitionSet } from './definition-set.js';

const parent = `process: parent
version: 1
language: en
name: { en: Parent, zh: 父 }
subject: lead
fields: { amount: { name: { en: Amount, zh: 金额 }, type: money } }
evidence: { visit: { name: { en: Visit, zh: 拜访 } } }
stages:
  - { id: first, name: { en: First, zh: 一 }, probability: 10% }
  - id: second
    name: { en: Second, zh: 二 }
    probability: 40%
    exit:
      visited: { evidence: visit, atLeast: 2 }
      known: { fields: [amount] }
outcomes: { won: { name: { en: Won, zh: 成交 }, from: second } }
`;

const library = `library: standards
version: 1
language: en
name: { en: Standards, zh: 标准 }
evidence:
  endorsement: { name: { en: Endorsement, zh: 认可 } }
  survey: { name: { en: Survey, zh: 调查 } }
policies:
  supporter:
    name: { en: A supporter, zh: 支持者 }
    at: probability >= 30%
    requires: { endorsed: { name: { en: Endorsed, zh: 已认可 }, evidence: endorsement } }
`;

const child = (body: string, head = 'extends: parent@1') =>
  `process: child\nversion: 1\n${head}\nname: { en: Child, zh: 子 }\n${body}\n`;

function load(files: Readonly<Record<string, string>>, path = 'child.yaml') {
  const all: readonly SourceFile[] = Object.entries(files).map(([name, text]) => ({ path: name, text }));
  const file = all.find((each) => each.path === path);
  if (file === undefined) throw new Error(path);
  return new DefinitionSet(all).load(file);
}

const found = (loaded: ReturnType<typeof load>) =>
  loaded.problems.map(({ file, line, code }) => `${file}:${String(line)} ${code}`);

describe('an overlay', () => {
  it('is its parent with what it changes', () => {
    const { definition, problems, sources } = load({
      'parent.yaml': parent,
      'child.yaml': child(
        'stages: [{ id: second, probability: 30%, exit: { known: { hint: { en: Ask, zh: 问 } } } }]',
      ),
    });
    expect(problems).toEqual([]);
    expect(definition).toMatchObject({
      key: 'child',
      language: 'en',
      extends: { key: 'parent', version: 1 },
      stages: [
        { id: 'first' },
        { id: 'second', probability: '0.3', exit: [{ atLeast: 2 }, { hint: { en: 'Ask' } }] },
      ],
    });
    expect(sources.map(({ path }) => path)).toEqual(['child.yaml', 'parent.yaml']);
  });

  it('takes the version it names, also when the parent has moved on', () => {
    const moved = parent.replace('version: 1', 'version: 2').replace('atLeast: 2', 'atLeast: 7');
    const files = { 'parent.yaml': moved, 'versions/parent@1.yaml': parent, 'child.yaml': child('') };
    expect(load(files).definition?.stages[1]?.exit[0]).toMatchObject({ atLeast: 2 });
    expect(load(files, 'versions/parent@1.yaml').problems).toEqual([]);
  });

  it.each([
    ['no such parent', { 'child.yaml': child('') }, 'overlay.unknown-parent'],
    [
      'another version',
      { 'parent.yaml': parent, 'child.yaml': child('', 'extends: parent@3') },
      'overlay.unknown-parent',
    ],
    ['itself', { 'child.yaml': child('', 'extends: child@1') }, 'overlay.cycle'],
    [
      'what extends it',
      { 'parent.yaml': `process: parent\nversion: 1\nextends: child@1\n`, 'child.yaml': child('') },
      'overlay.cycle',
    ],
    [
      'a parent with errors',
      { 'parent.yaml': parent.replace('from: second', 'frm: second'), 'child.yaml': child('') },
      'overlay.parent-has-problems',
    ],
    [
      'a parent that cannot be read',
      { 'parent.yaml': '{{', 'child.yaml': child('') },
      'overlay.parent-has-problems',
    ],
  ])('cannot extend %s', (_what, files, code) => {
    const loaded = load(files);
    expect([loaded.definition, found(loaded)]).toEqual([undefined, [`child.yaml:3 ${code}`]]);
  });

  it('is told at its own line what its parent still asks for', () => {
    const loaded = load({
      'parent.yaml': parent,
      'child.yaml': child('fields: { amount: { remove: no money here } }'),
    });
    expect(found(loaded)).toEqual(['child.yaml:5 definition.unknown-field']);
    expect(loaded.problems[0]?.message.en).toContain('parent.yaml:15:25');
  });

  it('is told what it loosens, with the reason it gave', () => {
    const loaded = load({
      'parent.yaml': parent,
      'child.yaml': child(
        'stages:\n  - id: second\n    exit:\n      known: { remove: nobody knows it }\n      visited: { atLeast: 1 }',
      ),
    });
    expect(found(loaded)).toEqual(['child.yaml:8 overlay.loosens', 'child.yaml:9 overlay.loosens']);
    expect(loaded.problems.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    expect(loaded.problems[0]?.message.en).toContain('nobody knows it');
    expect(loaded.definition).toBeDefined();
  });

  it('takes the texts of its parent for what the parent says, and not for what it says itself', () => {
    const plain = parent.replace('name: { en: First, zh: 一 }', 'name: First');
    const loaded = load({
      'parent.yaml': plain,
      'i18n/zh/parent.yaml': 'stages: { first: { name: 第一 } }\n',
      'child.yaml': child(''),
    });
    expect(loaded.definition?.stages[0]?.name).toEqual({ en: 'First', zh: '第一' });
    const renamed = load({
      'parent.yaml': plain,
      'i18n/zh/parent.yaml': 'stages: { first: { name: 第一 } }\n',
      'child.yaml': child('stages: [{ id: first, name: Analysis }]'),
    });
    expect(renamed.definition?.stages[0]?.name).toEqual({ en: 'Analysis' });
    expect(found(renamed)).toEqual(['child.yaml:5 definition.missing-translation']);
  });
});

describe('an overlay that takes a stage out', () => {
  const three = parent.replace(
    'outcomes:',
    '  - { id: third, name: { en: Third, zh: 三 } }\njumps: { first: { third: OK } }\noutcomes:',
  );
  const gone = 'stages: [{ id: third, remove: no such step here }]';

  it.each([
    ['the jump that led there', 'jumps: { first: { third: { remove: nothing to reach } } }'],
    ['all jumps from where it was', 'jumps: { first: { remove: nothing to reach } }'],
  ])('takes out %s as well', (_what, jumps) => {
    const { definition, problems } = load({ 'parent.yaml': three, 'child.yaml': child(`${gone}\n${jumps}`) });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(definition?.jumps.exceptions['first'] ?? {}).toEqual({});
  });
});

describe('a library', () => {
  const using = parent.replace('name: { en: Parent', 'uses: [standards@1]\nname: { en: Parent');

  it('gives what is named, and lays its policies over every stage they pick', () => {
    const { definition, problems } = load(
      { 'parent.yaml': using, 'libraries/standards.yaml': library },
      'parent.yaml',
    );
    expect(problems).toEqual([]);
    expect(definition?.evidence.map(({ id }) => id)).toEqual(['endorsement', 'visit']);
    expect(definition?.stages.map(({ entry }) => entry)).toEqual([
      [],
      [
        expect.objectContaining({
          id: 'endorsed',
          kind: 'evidence',
          path: 'stages.second.policies.standards/supporter.endorsed',
          policy: 'standards/supporter',
          name: { en: 'Endorsed', zh: '已认可' },
        }),
      ],
    ]);
  });

  it('holds in an overlay of a process that uses it', () => {
    const files = { 'parent.yaml': using, 'libraries/standards.yaml': library };
    const { definition, problems } = load({
      ...files,
      'child.yaml': child(
        'stages: [{ id: third, probability: 90% }]\noutcomes: { won: { from: [second, third] } }',
      ),
    });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(definition?.stages.map(({ entry }) => entry.length)).toEqual([0, 1, 1]);
    const removed = load({
      ...files,
      'child.yaml': child('policies: { supporter: { remove: too strict } }'),
    });
    expect(found(removed)).toEqual(['child.yaml:5 overlay.policy']);
  });

  it.each([
    ['no such library', {}, 'library.unknown'],
    [
      'another version',
      { 'libraries/standards.yaml': library.replace('version: 1', 'version: 2') },
      'library.unknown',
    ],
    [
      'one with errors',
      { 'libraries/standards.yaml': library.replace('at:', 'att:') },
      'library.has-problems',
    ],
  ])('cannot be %s', (_what, files, code) => {
    const loaded = load({ ...files, 'parent.yaml': using }, 'parent.yaml');
    expect(found(loaded)).toEqual([`parent.yaml:4 ${code}`]);
  });

  it('does not share what the process declares itself', () => {
    const text = using.replace('evidence: {', 'evidence: { endorsement: { },');
    const loaded = load({ 'parent.yaml': text, 'libraries/standards.yaml': library }, 'parent.yaml');
    expect(found(loaded)).toContain('parent.yaml:8 library.declared-twice');
  });

  it.each([
    ['goes by an id that the process does not have', '{ stage: tender }', true],
    ['goes by an outcome that the process does not have', 'outcome == "closed"', true],
    ['goes by an id that it has', '{ stage: second }', false],
    ['goes by a probability that it never has', 'probability >= 95%', false],
    ['goes by a probability that no process has', 'probability > 100%', true],
  ])('is said to guard nothing when its policy %s', (_what, at, said) => {
    const text = library.replace('at: probability >= 30%', `at: ${at}`);
    const loaded = load({ 'parent.yaml': using, 'libraries/standards.yaml': text }, 'parent.yaml');
    expect(loaded.definition).toBeDefined();
    expect(found(loaded)).toEqual(said ? ['parent.yaml:4 definition.idle-policy'] : []);
  });

  it('has what does not fit the process reported there', () => {
    const text = library.replace('evidence: endorsement', 'fields: [champion]');
    const loaded = load({ 'parent.yaml': using, 'libraries/standards.yaml': text }, 'parent.yaml');
    expect(found(loaded)).toEqual(['parent.yaml:4 definition.unknown-field']);
    expect(loaded.problems[0]?.message.en).toMatch(/libraries\/standards\.yaml:\d+/);
  });
});

describe('a business calendar', () => {
  const counting = parent.replace('subject: lead', 'subject: lead\ncalendar: CN');
  const calendar = 'calendar: CN\nname: { en: China, zh: 中国 }\nworkweek: [monday, tuesday]\nyears: {}\n';

  it('keeps a process from being loaded that counts workdays in it when it has errors itself', () => {
    const loaded = load(
      { 'parent.yaml': counting, 'calendars/CN.yaml': calendar.replace('calendar: CN', 'calendar: XX') },
      'parent.yaml',
    );
    expect([loaded.definition, found(loaded)]).toEqual([undefined, ['parent.yaml:6 calendar.has-problems']]);
    expect(loaded.problems[0]?.message.en).toContain('calendars/CN.yaml:1:');
    expect(load({ 'parent.yaml': counting, 'calendars/CN.yaml': calendar }, 'parent.yaml').problems).toEqual(
      [],
    );
  });

  it('does so to an overlay at the line that names its parent', () => {
    const loaded = load({
      'parent.yaml': counting,
      'calendars/CN.yaml': calendar.replace('calendar: CN', 'calendar: XX'),
      'child.yaml': child(''),
    });
    expect([loaded.definition, found(loaded)]).toEqual([undefined, ['child.yaml:3 calendar.has-problems']]);
  });
});
