import { checkCondition } from '../../../../engine/criteria/condition-check.js';
import { atLeastAsStrong } from '../../../../engine/evidence-standing.js';
import { rowsWanted } from '../../../../engine/criteria/evidence-buckets.js';
import type { EvidenceCriterion } from '../../../../engine/model/criterion.js';
import type { EvidenceKind } from '../../../../engine/model/process-definition.js';
import type { Value, Values } from '../../../../engine/model/value.js';
import { Reads } from '../../moves/reads.js';
import type { RecordScene } from '../../story/scene.js';
import { assignments } from '../assignments.js';
import { imagined } from '../change-fields.js';
import { fill, type Form } from '../fill.js';
import type { Lack, Planning } from '../planning.js';
import { record, retract } from '../record.js';
import { timings, type Timing } from './moments.js';

/** Contents of a piece that are followed up. */
const CONTENTS = 6;

/** Combinations of the record's values tried so that a piece of the wanted content can exist. */
const RECORDS = 200;

type Wanted = Lack<EvidenceCriterion>;

function conditionsOf({ where, every }: EvidenceCriterion) {
  return [where, every].flatMap((condition) => condition ?? []);
}

/** What is worth trying beside what conditions ask for: a date on which it expires; everything, where the likeliest must not be. */
function variedIn({ expires, fields }: EvidenceKind, { avoids }: Planning): readonly string[] {
  if (avoids) return fields.map(({ id }) => id);
  return expires !== undefined && 'field' in expires ? [expires.field] : [];
}

function contents(planning: Planning, scene: RecordScene, form: Form, as: string): readonly Values[] {
  const found: Values[] = [];
  for (const values of fill(form, planning.candidates, planning.situation(scene, as))) {
    found.push(values);
    if (found.length >= CONTENTS) break;
  }
  return found;
}

/** The scene with the record's own values such that a piece of the wanted content can exist: a row it points to, say. */
function* prepared(lack: Wanted, scene: RecordScene, form: Form): Generator<RecordScene> {
  const { planning, goal, criterion, depth } = lack;
  if (contents(planning, scene, form, goal.as).length > 0) {
    yield scene;
    return;
  }
  const { process, candidates } = planning;
  const reads = new Reads(process).criteria([criterion]);
  for (const { table } of form.fields) reads.field(table);
  const { scope } = planning.situation(scene, goal.as);
  const variables = [...reads.fields].flatMap((id) => {
    const field = process.fields.get(id);
    const values = field === undefined || !planning.isFree(id, scene) ? [] : candidates.of(field, scope);
    const first: Value | null = scene.state.fields[id] ?? values[0] ?? null;
    return values.length === 0 ? [] : [{ id, first, values }];
  });
  let tries = 0;
  for (const change of assignments<Value | null>(variables)) {
    if (++tries > RECORDS) return;
    if (contents(planning, imagined(scene, change), form, goal.as).length === 0) continue;
    const next = planning.setFields(scene, change, depth);
    if (next !== undefined) yield next;
  }
}

/** How many more pieces each option or row needs, or all together. */
function lacking({ planning, criterion, goal }: Wanted, scene: RecordScene, kind: EvidenceKind) {
  const { eachOf, atLeast } = criterion;
  const situation = planning.situation(scene, goal.as);
  const matching = situation.counting.filter(
    (piece) =>
      piece.kind === kind.id &&
      atLeastAsStrong(piece.provenance, criterion.provenance ?? kind.provenance) &&
      conditionsOf(criterion).every(
        (condition) => checkCondition(condition, situation, kind.fields, piece.values).holds === true,
      ),
  );
  const rows = rowsWanted(criterion, kind, situation);
  const options = rows ?? kind.fields.find(({ id }) => id === eachOf)?.options;
  if (options === undefined || eachOf === undefined)
    return [{ settled: {}, count: Math.max(1, atLeast - matching.length) }];
  return options.map(({ id }) => ({
    settled: { [eachOf]: id },
    count: Math.max(0, atLeast - matching.filter(({ values }) => values[eachOf] === id).length),
  }));
}

function recorded(lack: Wanted, kind: EvidenceKind, timing: Timing, choice: number): RecordScene | undefined {
  const { planning, criterion, goal, depth } = lack;
  const { scene, ...when } = timing;
  const form = { fields: kind.fields, conditions: conditionsOf(criterion), varied: variedIn(kind, planning) };
  const { provenance } = criterion;
  const more = provenance !== undefined && atLeastAsStrong(provenance, kind.provenance);
  const vouched = more ? { provenance } : {};
  let next: RecordScene | undefined = scene;
  for (const { settled, count } of lacking(lack, scene, kind)) {
    for (let piece = 0; piece < count; piece++) {
      const values: Values | undefined =
        next && contents(planning, next, { ...form, settled }, goal.as)[choice];
      next = next && values && record(planning, next, kind, { values, ...vouched, ...when }, depth);
    }
  }
  return next;
}

/** Takes back the pieces that break an `every`. */
function withoutViolations(
  { planning, scene, criterion, goal, depth }: Wanted,
  kind: EvidenceKind,
): RecordScene | undefined {
  const { every, where } = criterion;
  if (every === undefined) return scene;
  const situation = planning.situation(scene, goal.as);
  const holds = (condition: typeof every | undefined, values: Values) =>
    condition === undefined || checkCondition(condition, situation, kind.fields, values).holds === true;
  const breaking = situation.counting.filter(
    (piece) => piece.kind === kind.id && holds(where, piece.values) && !holds(every, piece.values),
  );
  return retract(
    planning,
    scene,
    breaking.map(({ id }) => id),
    depth,
  );
}

/** Records pieces of the wanted content within the window in time. */
export function* repairEvidence(lack: Wanted): Generator<RecordScene> {
  const { planning, criterion } = lack;
  const kind = planning.process.evidence.get(criterion.evidence);
  const clear = kind && withoutViolations(lack, kind);
  if (kind === undefined || clear === undefined) return;
  if (clear !== lack.scene) yield clear;
  const form = { fields: kind.fields, conditions: conditionsOf(criterion) };
  for (const ready of prepared(lack, clear, form)) {
    for (const timing of timings({ ...lack, scene: ready })) {
      for (let choice = 0; choice < CONTENTS; choice++) {
        const next = recorded(lack, kind, timing, choice);
        if (next !== undefined) yield next;
      }
    }
  }
}
