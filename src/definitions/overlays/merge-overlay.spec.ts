import { describe, expect, it } from '@jest/globals';
import { parseSource } from '../parse/parse-source.js';
import { plainOf } from '../parse/source-node.js';
import { mergeOverlay } from './merge-overlay.js';

function merge(parent: string, overlay: string) {
  const [before, after] = [parent, overlay].map((text, index) =>
    parseSource({ path: `${String(index)}.yaml`, text }),
  );
  if (before?.root === undefined || after?.root === undefined) throw new Error('no tree');
  const said: string[] = [];
  const { root, departures } = mergeOverlay(before.root, after.root, (span, told) =>
    said.push(
      `${(typeof told === 'function' ? told() : told).code}@${span.source?.text.slice(span.start, span.end) ?? ''}`,
    ),
  );
  const merged = JSON.parse(JSON.stringify(plainOf(root))) as unknown;
  return { merged, said, gone: departures.flatMap(({ ids }) => ids), departures };
}

const parent = `
stages:
  - { id: a, exit: { x: { fields: [f] }, y: { check: f > 1 } }, tasks: [{ id: t }, { id: u }] }
  - { id: b, name: B, exit: { z: { evidence: e, where: { role: decide } } } }
  - { id: c }
evidence: { e: { fields: { role: { type: text } } } }
rules: [{ at: today, do: { remind: rep } }]
`;

const ids = (merged: unknown) => (merged as { stages: { id: string }[] }).stages.map(({ id }) => id);

describe('an overlay over its parent', () => {
  it.each([
    ['adds a stage at the end', 'stages: [{ id: d }]', ['a', 'b', 'c', 'd']],
    ['places one', 'stages: [{ id: d, after: a }]', ['a', 'd', 'b', 'c']],
    [
      'places one after one it placed',
      'stages: [{ id: d, after: a }, { id: e, after: d }]',
      ['a', 'd', 'e', 'b', 'c'],
    ],
    ['moves one', 'stages: [{ id: a, after: b }]', ['b', 'a', 'c']],
    ['removes one', 'stages: [{ id: b, remove: not here }]', ['a', 'c']],
    ['puts one in the place of two', 'stages: [{ id: n, replaces: [a, b] }]', ['n', 'c']],
    ['puts one in the place of a later one', 'stages: [{ id: n, replaces: b }]', ['a', 'n', 'c']],
  ])('%s', (_what, overlay, expected) => {
    const { merged, said } = merge(parent, overlay);
    expect([ids(merged), said]).toEqual([expected, []]);
  });

  it('keeps the criteria it names of the stages it replaces, its own going first', () => {
    const { merged } = merge(
      parent,
      'stages: [{ id: n, replaces: [a, b], keeps: [x, z], exit: { x: { fields: [g] } } }]',
    );
    expect(merged).toMatchObject({
      stages: [{ id: 'n', exit: { x: { fields: ['g'] }, z: { evidence: 'e' } } }, { id: 'c' }],
    });
    expect(JSON.stringify(merged)).not.toMatch(/keeps|replaces/);
  });

  it('merges maps by key, tasks by id, and gives a condition anew', () => {
    const { merged } = merge(
      parent,
      `
stages:
  - { id: a, tasks: [{ id: u, name: U }, { id: v }], exit: { w: { fields: [h] } } }
  - { id: b, exit: { z: { where: { person: boss }, atLeast: 2 } } }
evidence: { e: { fields: { more: { type: number } } } }
`,
    );
    expect(merged).toMatchObject({
      stages: [
        {
          exit: { x: { fields: ['f'] }, w: { fields: ['h'] } },
          tasks: [{ id: 't' }, { id: 'u', name: 'U' }, { id: 'v' }],
        },
        { name: 'B', exit: { z: { evidence: 'e', where: { person: 'boss' }, atLeast: 2 } } },
        {},
      ],
      evidence: { e: { fields: { role: { type: 'text' }, more: { type: 'number' } } } },
    });
    expect(JSON.stringify(merged)).not.toContain('decide');
  });

  it('gives a criterion anew when it changes its kind', () => {
    const { merged } = merge(parent, 'stages: [{ id: a, exit: { x: { check: f > 2 } } }]');
    expect(merged).toMatchObject({ stages: [{ exit: { x: { check: 'f > 2' }, y: {} } }, {}, {}] });
    expect(JSON.stringify(merged)).not.toContain('"f"');
  });

  it('adds rules without an id to those of the parent', () => {
    const { merged } = merge(parent, 'rules: [{ at: now, do: { remind: rep } }]');
    expect(merged).toMatchObject({ rules: [{ at: 'today' }, { at: 'now' }] });
  });

  it('notes what it takes away, and why', () => {
    const { gone, departures } = merge(
      parent,
      'stages: [{ id: b, remove: no tender }, { id: n, replaces: [a] }]\nevidence: { e: { remove: unused } }',
    );
    expect(gone).toEqual(['b', 'a', 'e']);
    expect(departures.map(({ reason }) => reason)).toEqual(['no tender', undefined, 'unused']);
  });

  it.each([
    ['a stage to remove', 'stages: [{ id: bb, remove: r }]', 'overlay.not-in-parent@bb'],
    ['a stage to stand after', 'stages: [{ id: d, after: bb }]', 'overlay.not-in-parent@bb'],
    ['a stage to replace', 'stages: [{ id: d, replaces: [a, bb] }]', 'overlay.not-in-parent@bb'],
    ['an item to remove', 'evidence: { ee: { remove: r } }', 'overlay.not-in-parent@ee'],
    ['a criterion to keep', 'stages: [{ id: n, replaces: [a], keeps: [xx] }]', 'overlay.nothing-to-keep@xx'],
    ['a stage that is gone', 'stages: [{ id: b, remove: r }, { id: d, after: b }]', 'overlay.conflict@b'],
    [
      'a stage replaced twice',
      'stages: [{ id: n, replaces: a }, { id: m, replaces: a }]',
      'overlay.conflict@a',
    ],
    [
      'what `after` could mean beside `replaces`',
      'stages: [{ id: n, replaces: a, after: b }]',
      'overlay.conflict@b',
    ],
    ['what could be kept', 'stages: [{ id: a, keeps: [x] }]', 'overlay.nothing-to-keep@[x]'],
    [
      'what to do with an item it removes',
      'stages: [{ id: b, remove: r, name: B }]',
      'overlay.conflict@name',
    ],
    ['what to do with one in a map', 'evidence: { e: { remove: r, name: E } }', 'overlay.conflict@name'],
    [
      'which of two entries counts',
      'stages: [{ id: b, name: B }, { id: b, probability: 5% }]',
      'overlay.conflict@b',
    ],
    [
      'what it removed itself',
      'stages: [{ id: b, remove: r }, { id: b, name: Again }]',
      'overlay.conflict@b',
    ],
  ])('says where it does not find %s', (_what, overlay, expected) => {
    expect(merge(parent, overlay).said).toEqual([expected]);
  });

  it('takes a new stage that is not placed for a slip where the parent has one of nearly that id', () => {
    const tender = 'stages: [{ id: tender, name: Tender }, { id: sign }]';
    const said = (overlay: string) => merge(tender, `stages: [${overlay}]`).said;
    expect(said('{ id: tendr, within: P3D }')).toEqual(['overlay.not-in-parent@tendr']);
    expect(said('{ id: tenders, name: Tenders }')).toEqual(['overlay.not-in-parent@tenders']);
    expect(said('{ id: tenders, name: Tenders, after: tender }')).toEqual([]);
    expect(said('{ id: tenders, after: tender }')).toEqual([]);
    expect(said('{ id: implementation }')).toEqual([]);
  });

  it('takes a new item without a name for a slip where the parent has one of nearly that id', () => {
    const said = (overlay: string) =>
      merge('artifacts: { proposal: { formats: [pdf] } }', `artifacts: { ${overlay} }`).said;
    expect(said('proopsal: { by: rep }')).toEqual(['overlay.not-in-parent@proopsal']);
    expect(said('proposals: { name: All proposals }')).toEqual([]);
    expect(said('contract: { formats: [pdf] }')).toEqual([]);
  });

  it('touches no policy', () => {
    const policies = 'policies: { p: { at: probability > 0, requires: { r: { fields: [f] } } } }';
    expect(merge(policies, 'policies: { p: { remove: r } }').said).toEqual(['overlay.policy@p']);
    expect(merge(policies, 'policies: { p: { at: probability > 1 }, q: { } }')).toMatchObject({
      said: ['overlay.policy@p'],
      merged: { policies: { p: { at: 'probability > 0' }, q: {} } },
    });
  });
});
