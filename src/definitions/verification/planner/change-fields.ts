import type { Criterion } from '../../../engine/model/criterion.js';
import type { Value } from '../../../engine/model/value.js';
import { sameValue } from '../../../engine/values/compare-values.js';
import { Reads } from '../moves/reads.js';
import type { RecordScene } from '../story/scene.js';
import { assignments, type Variable } from './assignments.js';
import type { Goal, Lack, Planning } from './planning.js';

/** Combinations of values tried for one gate. */
const TRIES = 2500;

/** Combinations that pass taken up at most. */
const FOUND = 5;

type Setting = Value | null;
type Change = Readonly<Record<string, Setting>>;

interface Solution {
  readonly change: Change;
  /** How many criteria of the gate it leaves open. */
  readonly open: number;
}

function variablesIn(
  criteria: readonly Criterion[],
  { planning, scene, goal }: Lack,
): readonly Variable<Setting>[] {
  const { process, candidates } = planning;
  const { scope } = planning.situation(scene, goal.as);
  return [...new Reads(process).criteria(criteria).fields].flatMap((id) => {
    const field = process.fields.get(id);
    if (field === undefined || !planning.isFree(id, scene)) return [];
    const values: readonly Setting[] = candidates.of(field, scope, [...criteria, ...goal.criteria]);
    const present = scene.state.fields[id];
    const first = present ?? values[0] ?? null;
    return [{ id, first, values: field.required ? values : [...values, null] }];
  });
}

/** The scene as it would be with other values, whoever might set them. */
export function imagined(scene: RecordScene, change: Change): RecordScene {
  const kept = Object.entries({ ...scene.state.fields, ...change }).filter(
    (entry): entry is [string, Value] => entry[1] !== null,
  );
  return { ...scene, state: { ...scene.state, fields: Object.fromEntries(kept) } };
}

function departures(scene: RecordScene, assigned: Change): Change {
  return Object.fromEntries(
    Object.entries(assigned).filter(([id, value]) => {
      const held = scene.state.fields[id] ?? null;
      return value === null || held === null ? value !== held : !sameValue(value, held);
    }),
  );
}

function passes(planning: Planning, scene: RecordScene, goal: Goal): boolean {
  return planning.open(scene, goal).length === 0;
}

/** Values under which a criterion of the gate passes, those that leave least of the gate open first. */
function solutions(lack: Lack, variables: readonly Variable<Setting>[]): readonly Solution[] {
  const { planning, scene, criterion, goal } = lack;
  const found: Solution[] = [];
  let tries = 0;
  for (const assigned of assignments(variables)) {
    if (++tries > TRIES || found.length >= FOUND) break;
    const change = departures(scene, assigned);
    const there = imagined(scene, change);
    if (!passes(planning, there, { ...goal, criteria: [criterion] })) continue;
    const open = planning.open(there, goal).length;
    found.push({ change, open });
    if (open === 0) break;
  }
  return found.sort((a, b) => a.open - b.open);
}

/** The criteria of the gate that a change of values breaks. */
function broken({ planning, scene, goal }: Lack, change: Change): readonly Criterion[] {
  const before = new Set(planning.open(scene, goal).map(({ criterion }) => criterion));
  const after = planning.open(imagined(scene, change), goal).map(({ criterion }) => criterion);
  return after.filter((criterion) => !before.has(criterion));
}

/**
 * Values of the record's fields under which a criterion passes: first those it reads itself; where that breaks other
 * criteria of the gate, those they read as well.
 */
export function fieldSolutions(lack: Lack): readonly Change[] {
  const own = solutions(lack, variablesIn([lack.criterion], lack));
  const before = lack.planning.open(lack.scene, lack.goal).length;
  const [best] = own;
  if (best === undefined || best.open < before) return own.map(({ change }) => change);
  const joint = [lack.criterion, ...broken(lack, best.change)];
  return [...solutions(lack, variablesIn(joint, lack)), ...own].map(({ change }) => change);
}

/** Sets fields so that a criterion passes. */
export function* changeFields(lack: Lack): Generator<RecordScene> {
  const { planning, scene, depth } = lack;
  for (const change of fieldSolutions(lack)) {
    const next = Object.keys(change).length === 0 ? scene : planning.setFields(scene, change, depth);
    if (next !== undefined) yield next;
  }
}
