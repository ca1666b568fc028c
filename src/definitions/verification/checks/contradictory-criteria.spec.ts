import { describe, expect, it } from '@jest/globals';
import { saidBy } from '../testing/verified.js';

const said = (body: string) => saidBy('contradictory-criteria', body);
const stages = (exit: string, entry = '') =>
  `stages: [{ id: first, exit: { ${exit} } }, { id: last${entry === '' ? '' : `, entry: { ${entry} }`} }]
outcomes: { won: { from: last }, lost: { from: any } }`;

describe('criteria', () => {
  it('that contradict each other are named, across the gates of one move', () => {
    const body = `fields: { n: { type: number } }
${stages('few: { name: Few, check: n < 5 }', 'many: { check: n >= 5 }')}`;
    expect(said(body)).toEqual([
      'violated: the way from first to last: Few (stages.first.exit.few), stages.last.entry.many can never hold together.' +
        ' | create → set n: 5: refused: Few (stages.first.exit.few), stages.last.entry.many, not advance',
    ]);
  });

  it('that only stand beside each other are found out, and what else is asked for is left out', () => {
    const body = `fields: { n: { type: number }, note: { type: text } }
${stages('few: { check: n < 5 }, noted: { fields: [note] }, many: { check: n > 5 }')}`;
    expect(said(body)).toEqual([
      expect.stringContaining('stages.first.exit.few, stages.first.exit.many can never hold together.'),
    ]);
  });

  it('that cannot hold beside the others of their gate are said, though the gate can be passed', () => {
    const body = `fields: { n: { type: number } }
${stages('many: { check: n > 5 }, either: { any: [{ check: n < 3 }, { check: n < 9 }] }')}`;
    expect(said(body)).toEqual([
      'violated: stages.first.exit.either.1 can never hold. | create: stages.first.exit.either.1 does not hold',
    ]);
  });

  it('whose condition never applies are said', () => {
    const body = `fields: { n: { type: number }, note: { type: text } }
${stages('many: { check: n > 5 }, noted: { fields: [note], if: n < 3 }')}`;
    expect(said(body)).toEqual([
      expect.stringMatching(/^violated: stages\.first\.exit\.noted can never hold\./),
    ]);
  });

  it('of an act nobody needs are looked at too', () => {
    const body = `fields: { n: { type: number } }
artifacts: { paper: { name: Paper, requires: { odd: { check: n > 3 && n < 2 } } } }
${stages('filed: { any: [{ artifact: paper }, { fields: [n] }] }')}`;
    expect(said(body)[0]).toMatch(
      /^violated: filing Paper: artifacts\.paper\.requires\.odd can never hold\. \| create/,
    );
  });

  it('are no contradiction where they suit different records', () => {
    const body = `fields: { n: { type: number }, note: { type: text } }
${stages('some: { check: n > 5, if: { note: any } }, few: { check: n < 3, if: { note: none } }')}`;
    expect(said(body)).toEqual([]);
  });

  it.each([
    ['evidence of some content', 'met: { evidence: meeting, where: { role: decide }, atLeast: 2 }'],
    ['evidence for each option', 'all-met: { evidence: meeting, eachOf: role }'],
    [
      'evidence after a document',
      'paper: { artifact: paper }, met: { evidence: meeting, after: last(paper) }',
    ],
    [
      'rows of a table',
      'rows: { rows: people, where: { role: decide }, every: { age: ">= 40" }, atLeast: 2 }',
    ],
    ['a sum', 'sums: { check: sum(meeting.cost) >= price }'],
    ['a date to come', 'soon: { check: "days(today, due) > 30" }'],
    ['a pattern', 'code: { fields: [code] }'],
    ['an approval', 'asked: { approval: sign-off }'],
    ['a task', 'done: { task: job }'],
    ['nothing of a kind', 'clean: { none: [{ evidence: meeting, where: { role: use } }] }'],
    ['two of three', 'most: { atLeast: 2, of: [{ fields: [code] }, { fields: [due] }, { task: job }] }'],
  ])('can be brought about: %s', (_what, exit) => {
    const body = `roles: { rep: { is: owner }, manager: { is: manager-of-owner } }
fields:
  price: { type: money, min: 1, required: true }
  due: { type: date }
  code: { type: text, pattern: '[A-Z]{2}-\\d{4}(x|y)?' }
  people: { type: table, columns: { role: { type: choice, of: { decide: D, use: U } }, age: { type: number } } }
evidence: { meeting: { fields: { role: { type: choice, of: { decide: D, use: U } }, cost: { type: money } } } }
artifacts: { paper: { formats: [pdf] } }
approvals: { sign-off: { steps: [{ by: manager }] } }
stages: [{ id: first, tasks: [{ id: job, name: Job }], exit: { ${exit} } }, { id: last }]
outcomes: { won: { from: last }, lost: { from: any } }`;
    expect(said(body)).toEqual([]);
  });
});
