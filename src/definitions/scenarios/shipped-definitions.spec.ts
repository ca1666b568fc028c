import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Criterion } from '../../engine/model/criterion.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import { LANGUAGES } from '../../engine/model/text.js';
import { loadFolder } from '../load-folder.js';
import { runScenarios } from './run-scenarios.js';

function source(path: string) {
  return { path, text: readFileSync(`process-definitions/${path}`, 'utf8') };
}

const folder = await loadFolder('process-definitions');
const { calendars } = folder;

function definitionOf(key: string): ProcessDefinition {
  const found = folder.definitions.find(({ definition }) => definition.key === key);
  if (found === undefined) throw new Error(`${key} does not load`);
  return found.definition;
}

/** The gates of all forward moves from below 30 % to 30 % or more: advance and what the matrix does not forbid. */
function gatesToThirty({ stages, jumps }: ProcessDefinition): readonly (readonly Criterion[])[] {
  const reaches = (probability: string | undefined) => Number(probability ?? 0) >= 0.3;
  return stages.flatMap((from, place) =>
    stages.slice(place + 1).flatMap((to, distance) => {
      const rule = distance === 0 ? 'allowed' : (jumps.exceptions[from.id]?.[to.id] ?? jumps.default).rule;
      return rule === 'forbidden' || reaches(from.probability) || !reaches(to.probability)
        ? []
        : [[...from.exit, ...to.entry]];
    }),
  );
}

const noNewText = /^[^\u4e00-\u9fff]*$/;

it('the shipped definitions load without a problem or a warning', () => {
  expect(folder.problems).toEqual([]);
});

describe.each(['key-account-six-stage', 'instrument-funnel', 'contract-signing'])('%s', (key) => {
  it('tells every stage, criterion, task and outcome in both languages', () => {
    const { stages, outcomes, artifacts, evidence } = definitionOf(key);
    const gates = [
      ...stages.flatMap(({ entry, exit }) => [...entry, ...exit]),
      ...artifacts.flatMap(({ requires }) => requires),
    ];
    const named = [
      ...stages,
      ...stages.flatMap(({ tasks }) => tasks),
      ...gates,
      ...outcomes,
      ...artifacts,
      ...evidence,
    ];
    for (const { name } of named) {
      expect(LANGUAGES.every((language) => (name?.[language] ?? '') !== '')).toBe(true);
      expect(name?.en).toMatch(noNewText);
    }
  });

  it('passes its scenarios', () => {
    const { problems, results } = runScenarios([definitionOf(key)], source(`tests/${key}.test.yaml`), {
      calendars,
    });
    expect(problems).toEqual([]);
    expect(results.length).toBeGreaterThan(15);
    expect(results.filter(({ failures }) => failures.length > 0)).toEqual([]);
  });

  it('has a scenario that fails for every criterion that is taken away', () => {
    const definition = definitionOf(key);
    const tests = source(`tests/${key}.test.yaml`);
    const survives = (mutant: ProcessDefinition) =>
      runScenarios([mutant], tests, { named: [definition], calendars }).results.every(
        ({ failures }) => failures.length === 0,
      );
    const without = (criteria: readonly Criterion[], path: string) =>
      criteria.filter((criterion) => criterion.path !== path);
    const paths = [
      ...definition.stages.flatMap(({ entry, exit }) => [...entry, ...exit]),
      ...definition.artifacts.flatMap(({ requires }) => requires),
    ].map(({ path }) => path);
    const unproven = paths.filter((path) =>
      survives({
        ...definition,
        stages: definition.stages.map((stage) => ({
          ...stage,
          entry: without(stage.entry, path),
          exit: without(stage.exit, path),
        })),
        artifacts: definition.artifacts.map((artifact) => ({
          ...artifact,
          requires: without(artifact.requires, path),
        })),
      }),
    );
    expect(unproven).toEqual([]);
  });
});

describe.each(['key-account-six-stage', 'instrument-funnel'])('%s, a funnel', (key) => {
  it('lets nothing reach 30 % without need and a champion who endorses us, by whatever way (S10)', () => {
    const gates = gatesToThirty(definitionOf(key));
    expect(gates.length).toBeGreaterThan(0);
    for (const gate of gates) {
      const needs = gate.filter(
        (criterion) => criterion.kind === 'evidence' && ['written-need', 'need'].includes(criterion.evidence),
      );
      const endorsements = gate.filter(
        (criterion) => criterion.kind === 'evidence' && criterion.evidence === 'endorsement',
      );
      expect(needs).toHaveLength(1);
      expect(endorsements).toMatchObject([
        {
          where: {
            kind: 'map',
            entries: [{ path: ['person', 'role'], test: { op: 'in', operands: ['champion'] } }],
          },
        },
      ]);
      expect([...needs, ...endorsements].every((criterion) => criterion.if === undefined)).toBe(true);
    }
  });

  it('gives every stage a probability, a task with its skill, and a gate', () => {
    for (const stage of definitionOf(key).stages) {
      expect(stage.probability).toBeDefined();
      expect(stage.tasks.length).toBeGreaterThan(0);
      expect(stage.tasks.every(({ skill }) => skill !== undefined)).toBe(true);
      expect([...stage.entry, ...stage.exit].length).toBeGreaterThan(0);
    }
  });
});
