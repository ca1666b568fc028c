import type { Criterion, CriterionKind } from '../../../engine/model/criterion.js';
import type { RecordScene } from '../story/scene.js';
import { approve } from './approve.js';
import { changeFields } from './change-fields.js';
import type { Lack, Repair } from './planning.js';
import { repairApproval } from './repairs/approval.js';
import { repairArtifact } from './repairs/artifact.js';
import { repairCheck } from './repairs/check.js';
import { repairEvidence } from './repairs/evidence.js';
import { repairGroup } from './repairs/group.js';
import { repairLinked } from './repairs/linked.js';
import { repairRows } from './repairs/rows.js';
import { repairTask } from './repairs/task.js';

/** How to bring about each kind of criterion. */
const kinds = {
  fields: changeFields,
  evidence: repairEvidence,
  artifact: repairArtifact,
  task: repairTask,
  rows: repairRows,
  check: repairCheck,
  approval: repairApproval,
  linked: repairLinked,
  any: repairGroup,
  all: repairGroup,
  none: repairGroup,
  atLeast: repairGroup,
} satisfies { readonly [K in CriterionKind]: Repair<Extract<Criterion, { kind: K }>> };

/** Scenes in which a criterion that does not hold may do so, likeliest first. */
export function* repairs(lack: Lack): Generator<RecordScene> {
  const repair = kinds[lack.criterion.kind] as Repair;
  yield* repair(lack);
  const { criterion, planning, scene, depth } = lack;
  const { unlessApproved } = criterion;
  // What it looks at may be changed, or what makes it apply.
  if (repair !== (changeFields as Repair)) yield* changeFields(lack);
  const granted = unlessApproved === undefined ? undefined : approve(planning, scene, unlessApproved, depth);
  if (granted !== undefined) yield granted;
}
