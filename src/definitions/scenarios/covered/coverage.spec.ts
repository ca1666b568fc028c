import { describe, expect, it } from '@jest/globals';
import { loadDefinition } from '../../load-definition.js';
import { runScenarios } from '../run-scenarios.js';
import { coverageItems } from './coverage-items.js';
import { CoverageLog } from './coverage-log.js';
import { coverageOf, overall, shareOf } from './coverage-report.js';

const text = `
process: short
version: 1
language: en
name: { en: Short, zh: 短 }
subject: opportunity
roles:
  rep: { name: { en: Rep, zh: 代表 }, is: owner }
  boss: { name: { en: Boss, zh: 主管 }, is: manager-of-owner }
fields: { amount: { name: { en: Amount, zh: 金额 }, type: money }, kind: { name: { en: Kind, zh: 种类 }, type: text } }
evidence: { visit: { name: { en: Visit, zh: 拜访 } } }
artifacts: { offer: { name: { en: Offer, zh: 报价 }, requires: { worth: { fields: [amount] } } } }
stages:
  - { id: pool, name: { en: Pool, zh: 池 }, exit: { either: { any: [{ evidence: visit }, { artifact: offer, if: { kind: big } }] } } }
  - { id: work, name: { en: Work, zh: 进行 }, entry: { worth: { fields: [amount] } } }
  - { id: last, name: { en: Last, zh: 末 } }
transitions:
  - { id: claim, name: { en: Claim, zh: 领取 }, from: [pool, last], to: work, waives: exit, if: { kind: urgent } }
jumps: { default: NO, consent: boss, pool: { last: NO* } }
outcomes: { won: { name: { en: Won, zh: 赢 }, from: last }, lost: { name: { en: Lost, zh: 输 }, from: any } }
`;
const { definition, problems, locate } = loadDefinition({ path: 'short.yaml', text });
if (definition === undefined) throw new Error(JSON.stringify(problems));
const short = definition;

function covered(...whens: string[]) {
  const log = new CoverageLog();
  const scenarios = whens.map((when) => `- { name: s, ${when}, then: { status: open } }`);
  const { problems: wrong, results } = runScenarios(
    [short],
    { path: 's.test.yaml', text: scenarios.join('\n') },
    {
      observe: log.observe,
    },
  );
  expect(wrong).toEqual([]);
  expect(results.flatMap(({ failures }) => failures.map(({ message }) => message.en))).toEqual([]);
  return coverageOf(short, log.of(short), locate);
}

describe('what there is to cover', () => {
  it('is every stage, both sides of every criterion with its parts, and every move', () => {
    const ids = coverageItems(short).map(({ id }) => id);
    const sides = (path: string) => [`met:${path}`, `unmet:${path}`];
    expect(ids).toEqual([
      'stage:pool',
      'stage:work',
      'stage:last',
      ...sides('stages.pool.exit.either'),
      ...sides('stages.pool.exit.either.1'),
      ...sides('stages.pool.exit.either.2'),
      ...sides('stages.work.entry.worth'),
      ...sides('artifacts.offer.requires.worth'),
      'advance:pool',
      'advance:work',
      'back',
      'jump:pool:last',
      'transition:claim',
      'outcome:won',
      'outcome:lost',
    ]);
  });

  it('is no advance where a named transition always leads', () => {
    const transitions = short.transitions?.map(({ if: _always, ...transition }) => transition) ?? [];
    const ids = coverageItems({ ...short, transitions }).map(({ id }) => id);
    expect(ids).toContain('advance:work');
    expect(ids).not.toContain('advance:pool');
  });

  it('is one jump more where the matrix allows jumps by default', () => {
    const items = coverageItems({ ...short, jumps: { ...short.jumps, default: { rule: 'allowed' } } });
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(['jump:pool:last', 'jump']));
  });
});

describe('what scenarios cover', () => {
  const missing = (...whens: string[]) => covered(...whens).missing.map(({ id }) => id);

  it('counts a stage when the record stood in it while something was asked, not when it was passed', () => {
    expect(missing('given: { stage: last }, when: [{ do: explain }]')).toEqual(
      expect.arrayContaining(['stage:pool', 'stage:work']),
    );
  });

  it('counts what an explanation says as well as what a command met', () => {
    const asked = missing('given: { fields: { kind: big } }, when: [{ do: explain }]');
    expect(asked).not.toContain('unmet:stages.pool.exit.either.1');
    expect(asked).toContain('met:stages.pool.exit.either.1');
    const passed = missing(
      'given: { evidence: [visit], fields: { amount: CNY 5, kind: big } }, when: [{ do: advance }]',
    );
    expect(passed).not.toContain('met:stages.pool.exit.either.1');
    expect(passed).not.toContain('met:stages.work.entry.worth');
    expect(passed).not.toContain('advance:pool');
    expect(passed).not.toContain('stage:work');
  });

  it('does not count a criterion that did not apply', () => {
    const ids = missing('given: { fields: { kind: small } }, when: [{ do: explain }]');
    expect(ids).toEqual(
      expect.arrayContaining(['met:stages.pool.exit.either.2', 'unmet:stages.pool.exit.either.2']),
    );
  });

  it('counts the gate of an act, refused and accepted', () => {
    const ids = missing(
      'when: [{ attach: offer, refused: [worth] }, { set: { amount: CNY 5 } }, { attach: offer }]',
    );
    expect(ids.filter((id) => id.includes('artifacts.offer'))).toEqual([]);
  });

  it('counts every kind of move once it was made, not when it was refused', () => {
    const refused = missing('when: [{ as: rep, jump: last, refused: [jump.consent-missing, either] }]');
    expect(refused).toContain('jump:pool:last');
    const made = missing(
      'given: { evidence: [visit] }, when: [{ as: boss, jump: last }, { back: { to: work, reason: again } }]',
      'given: { fields: { amount: CNY 5, kind: urgent } }, when: [{ take: claim }, { close: lost }, { reopen: again }]',
    );
    for (const id of ['jump:pool:last', 'back', 'transition:claim', 'outcome:lost'])
      expect(made).not.toContain(id);
  });

  it('counts the first stage by creating', () => {
    const first = { ...short, stages: short.stages.slice(1) };
    const log = new CoverageLog();
    const tests =
      '- { name: s, when: [{ do: create }], then: { refused: [worth] } }\n- { name: t, given: { fields: { amount: CNY 5 } }, when: [{ do: create }], then: { stage: work } }';
    const { results } = runScenarios([first], { path: 's.test.yaml', text: tests }, { observe: log.observe });
    expect(results.flatMap(({ failures }) => failures)).toEqual([]);
    expect([...log.of(first)]).toEqual(
      expect.arrayContaining(['unmet:stages.work.entry.worth', 'met:stages.work.entry.worth', 'stage:work']),
    );
  });
});

describe('the figures', () => {
  it('say how much of each kind was seen, what was not, and where that stands', () => {
    const report = covered('when: [{ do: explain }]');
    expect(report).toMatchObject({
      process: 'short',
      version: 1,
      kinds: { stage: { covered: 1, total: 3 }, transition: { covered: 0, total: 7 } },
    });
    expect(report.covered + report.missing.length).toBe(report.total);
    expect(report.missing.find(({ id }) => id === 'stage:work')).toMatchObject({
      file: 'short.yaml',
      line: 15,
      missing: { en: 'stage work is never entered', zh: '从未进入阶段 work' },
    });
    expect(report.missing.find(({ id }) => id === 'unmet:artifacts.offer.requires.worth')).toMatchObject({
      line: 12,
    });
  });

  it('are rounded down, so that only the whole is 100', () => {
    expect(shareOf(999, 1000).percent).toBe(99.9);
    expect(shareOf(9999, 10000).percent).toBe(99.9);
    expect(shareOf(0, 0).percent).toBe(100);
  });

  it('are over all the items of all the definitions together', () => {
    const one = covered('when: [{ do: explain }]');
    expect(overall([one, one])).toEqual(shareOf(2 * one.covered, 2 * one.total));
  });
});
