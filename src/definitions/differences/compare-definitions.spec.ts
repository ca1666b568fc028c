import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import { loadDefinition } from '../load-definition.js';
import { loadFolder } from '../load-folder.js';
import { definitionText } from '../testing/definition-text.js';
import { compareDefinitions } from './compare-definitions.js';

function load(body: string): ProcessDefinition {
  const { definition, problems } = loadDefinition({ path: 'sample.yaml', text: definitionText(body) });
  if (definition === undefined) throw new Error(JSON.stringify(problems));
  return definition;
}

const base = {
  settings: 'settings: { limit: CNY 500, share: 100% }',
  roles: 'roles: { rep: { is: owner }, boss: { is: manager-of-owner }, legal: { is: group legal } }',
  fields: 'fields: { a: { type: money, min: 5 }, b: { type: choice, of: { x: X, y: Y } } }',
  evidence: 'evidence: { e: { provenance: buyer-produced, fields: { f: { type: text } } } }',
  artifacts: 'artifacts: { d: { formats: [pdf], requires: { k: { fields: [a] } } } }',
  stages:
    'stages: [{ id: one, probability: 10%, exit: { c: { evidence: e, atLeast: 2 }, g: { any: [{ fields: [a] }, { fields: [b] }] } } }, { id: two, exit: { ok: { approval: sign } } }, { id: three }]',
  outcomes: 'outcomes: { won: { from: three }, lost: { from: any, consent: boss } }',
  jumps: 'jumps: { default: NO, consent: boss, one: { three: NO* } }',
  approvals: 'approvals: { sign: { covers: [a], steps: [{ by: boss }, { by: legal, quorum: 2 }] } }',
};

type Part = keyof typeof base;

const before = load(Object.values(base).join('\n'));

/** What changed when some text of one part is another. */
function changed(part: Part, from: string, to: string) {
  const text = base[part].replace(from, to);
  if (text === base[part]) throw new Error(`${from} is not in ${part}`);
  return compareDefinitions(before, load(Object.values({ ...base, [part]: text }).join('\n')));
}

describe('what differs between two definitions', () => {
  it.each<[Part, string, string, string, string]>([
    ['stages', '{ id: three }]', '{ id: three }, { id: four }]', 'stage-added', 'neutral'],
    [
      'stages',
      '{ id: two, exit: { ok: { approval: sign } } }, ',
      '{ id: two }, ',
      'criterion-removed',
      'loosens',
    ],
    ['stages', 'atLeast: 2', 'atLeast: 3', 'criterion-tightened', 'tightens'],
    ['stages', 'atLeast: 2', 'atLeast: 1', 'criterion-loosened', 'loosens'],
    ['stages', 'atLeast: 2', 'atLeast: 2, where: { f: x }', 'criterion-tightened', 'tightens'],
    ['stages', 'atLeast: 2', 'atLeast: 2, if: { b: x }', 'criterion-loosened', 'loosens'],
    ['stages', 'atLeast: 2', 'atLeast: 2, unlessApproved: sign', 'criterion-loosened', 'loosens'],
    ['stages', '{ evidence: e, atLeast: 2 }', '{ check: a > limit }', 'criterion-changed', 'unclear'],
    ['stages', ', { fields: [b] }]', ']', 'criterion-removed', 'tightens'],
    ['stages', 'any: [', 'any: [{ check: a > limit }, ', 'criterion-added', 'loosens'],
    ['stages', 'probability: 10%', 'probability: 20%', 'stage-loosened', 'loosens'],
    ['stages', '{ id: one,', '{ id: one, name: First,', 'stage-reworded', 'neutral'],
    ['outcomes', ', consent: boss', '', 'outcome-loosened', 'loosens'],
    ['outcomes', 'from: three', 'from: [two, three]', 'outcome-loosened', 'loosens'],
    ['jumps', 'NO*', 'OK', 'jump-changed', 'loosens'],
    ['jumps', 'NO*', 'NO', 'jump-changed', 'tightens'],
    ['approvals', ', { by: legal, quorum: 2 }', '', 'approval-step-removed', 'loosens'],
    ['approvals', '{ by: boss }', '{ by: boss }, { by: group finance }', 'approval-step-added', 'tightens'],
    ['approvals', 'quorum: 2', 'quorum: 1', 'approval-step-loosened', 'loosens'],
    ['approvals', '{ by: boss }', '{ by: boss, if: a > limit }', 'approval-step-loosened', 'loosens'],
    ['approvals', 'covers: [a]', 'covers: [a, b]', 'approval-tightened', 'tightens'],
    ['approvals', 'covers: [a]', 'covers: [a], separation: [requester]', 'approval-loosened', 'loosens'],
    ['evidence', 'buyer-produced', 'rep-asserted', 'evidence-loosened', 'loosens'],
    ['evidence', 'buyer-produced', 'buyer-produced, expires: P9D', 'evidence-tightened', 'tightens'],
    ['artifacts', 'pdf', 'pdf, docx', 'artifact-loosened', 'loosens'],
    ['artifacts', ', requires: { k: { fields: [a] } }', '', 'criterion-removed', 'loosens'],
    ['fields', 'min: 5', 'min: 7', 'field-tightened', 'tightens'],
    ['fields', ', min: 5', '', 'field-loosened', 'loosens'],
    ['fields', 'type: money', 'type: money, required: true', 'field-tightened', 'tightens'],
    ['settings', '500', '900', 'setting-changed', 'unclear'],
    ['roles', 'is: owner', 'is: group sales', 'role-changed', 'unclear'],
  ])('%s: %s → %s is %s', (part, from, to, code, effect) => {
    const changes = changed(part, from, to);
    expect(changes.map((change) => [change.code, change.effect])).toContainEqual([code, effect]);
    for (const { message } of changes)
      expect([message.en, message.zh].every((text) => text.length > 5)).toBe(true);
  });

  it('says a change once, in words', () => {
    expect(changed('stages', 'atLeast: 2', 'atLeast: 3')).toEqual([
      {
        code: 'criterion-tightened',
        path: 'stages.one.exit.c.atLeast',
        effect: 'tightens',
        message: { en: 'Criterion (c): at least 2 → 3.', zh: '条件（c）：至少 2 → 3。' },
      },
    ]);
  });

  it.each<[Part, string, string, string]>([
    ['approvals', 'quorum: 2', 'quorum: any', 'quorum 2 → any'],
    ['approvals', 'quorum: 2', 'quorum: 2 of 3', 'quorum 2 → 2 of 3'],
    ['approvals', 'covers: [a]', 'covers: [a, artifact d]', 'covers [a] → [a, artifact d]'],
    ['stages', 'probability: 10%', 'probability: 90%', 'win probability 10% → 90%'],
    ['stages', '{ id: three }', '{ id: three, within: P30D }', 'time allowed — → P30D'],
    ['stages', 'atLeast: 2', 'atLeast: 2, where: { f: [x, y] }', 'where — → { f: [x, y] }'],
    ['stages', 'atLeast: 2', 'atLeast: 2, if: { a: ">= CNY 5" }', 'only if — → { a: >= CNY 5 }'],
    ['stages', 'atLeast: 2', 'atLeast: 2, if: a > limit', 'only if — → a > limit'],
    ['settings', 'limit: CNY 500, share: 100%', 'limit: CNY 500, share: 90%', 'value 100% → 90%'],
    ['evidence', 'buyer-produced', 'buyer-produced, expires: P9D', 'expires — → P9D'],
    ['roles', 'is: manager-of-owner', 'is: manager-of-owner+1', 'manager-of-owner → manager-of-owner+1'],
  ])('writes values of %s as their author does: %s → %s', (part, from, to, said) => {
    const messages = changed(part, from, to).map(({ message }) => message.en);
    expect(messages.filter((message) => message.includes(said))).toHaveLength(1);
  });

  it('does not call a stage lost whose criteria another took over', () => {
    const text = base.stages.replace('id: one', 'id: start');
    const jumps = base.jumps.replace('one:', 'start:');
    const changes = compareDefinitions(
      before,
      load(Object.values({ ...base, stages: text, jumps }).join('\n')),
    );
    expect(changes.filter(({ code }) => code === 'stage-removed').map(({ effect }) => effect)).toEqual([
      'neutral',
    ]);
  });

  it('finds nothing between a definition and itself, and something between any two that differ', async () => {
    const { definitions } = await loadFolder('process-definitions');
    for (const { definition } of definitions) {
      expect(compareDefinitions(definition, definition)).toEqual([]);
      // A path says where a criterion stands, and the id of a step its place: both follow from the rest.
      const follows = (path: readonly string[]) =>
        path.at(-1) === 'path' || (path.at(-1) === 'id' && path.includes('steps'));
      const leaves = leafPaths(definition).filter((path) => !follows(path));
      fc.assert(
        fc.property(fc.constantFrom(...leaves), (path) => {
          const other = structuredClone(definition);
          alter(other, path);
          expect(compareDefinitions(definition, other)).not.toEqual([]);
        }),
      );
    }
  });
});

type Path = readonly string[];

function leafPaths(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, child]) => leafPaths(child, [...path, key]));
}

function alter(value: object, [key = '', ...rest]: Path): void {
  const child: unknown = Reflect.get(value, key);
  if (rest.length > 0 && typeof child === 'object' && child !== null) alter(child, rest);
  else Reflect.set(value, key, typeof child === 'boolean' ? !child : `${String(child)}9`);
}
