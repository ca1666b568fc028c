import { mayBeEntered } from '../../../engine/computations/may-be-entered.js';
import type { Value } from '../../../engine/model/value.js';
import { actingAs, type Edge } from '../moves/edge.js';
import { Reads } from '../moves/reads.js';
import { assignments, type Variable } from '../planner/assignments.js';
import type { Planner } from '../planner/planner.js';
import { NOTHING_YET, type RecordScene } from '../story/scene.js';

/** Combinations of values tried for one creation. */
const TRIES = 3000;

/** Who may create it, at most. */
const CREATORS = 4;

/** What a record may be created with: what is required or asked for here, and what it should have from the beginning. */
function variablesFor(planner: Planner, edge: Edge): readonly Variable<Value | null>[] {
  const { process, candidates, wishes } = planner;
  const scope = planner.blankScope();
  const asked = new Reads(process).criteria(edge.criteria).fields;
  const required = process.definition.fields.filter((field) => field.required);
  // A required field that is asked under a condition depends on what that looks at.
  const looked = new Reads(process);
  for (const { id } of required) looked.field(id);
  return process.definition.fields.filter(mayBeEntered).flatMap((field): Variable<Value | null>[] => {
    const pinned = wishes.pins?.[field.id];
    if (pinned !== undefined) return [{ id: field.id, first: pinned, values: [] }];
    if (!field.required && !asked.has(field.id) && !looked.fields.has(field.id)) return [];
    const values = candidates.of(field, scope, edge.criteria);
    if (field.required && field.if === undefined && field.is === undefined)
      return [{ id: field.id, first: values[0] ?? null, values }];
    return [{ id: field.id, first: null, values: [...values, null] }];
  });
}

/** Creates a record that stands in the stage an edge leads to. */
export function createRecord(planner: Planner, edge: Edge): RecordScene | undefined {
  const { process } = planner;
  let tries = 0;
  for (const assigned of assignments(variablesFor(planner, edge))) {
    if (++tries > TRIES) return undefined;
    const fields = Object.fromEntries(Object.entries(assigned).filter(([, value]) => value !== null));
    const by = Object.keys(fields).flatMap((id) => process.fields.get(id)?.by ?? []);
    const creators = ['owner', ...actingAs({ by: by.map((role) => [role]) })];
    for (const as of [...new Set(creators)].slice(0, CREATORS)) {
      const scene = planner.after(NOTHING_YET, { kind: 'command', command: edge.command(fields), as });
      if (scene?.state.stage === edge.to) return scene;
    }
  }
  return undefined;
}
