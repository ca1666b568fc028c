import type { CriterionKind } from '../model/criterion.js';
import { approvalKind } from './approval.js';
import { artifactKind } from './artifact.js';
import { checkKind } from './check.js';
import { evidenceKind } from './evidence.js';
import { fieldsKind } from './fields.js';
import type { CriterionKindModule } from './finding.js';
import { groupKinds } from './group.js';
import { linkedKind } from './linked.js';
import { rowsKind } from './rows.js';
import { taskKind } from './task.js';

/** Every kind of criterion there is: one file each; a new one is added here. */
export const criterionKinds = [
  fieldsKind,
  evidenceKind,
  artifactKind,
  taskKind,
  rowsKind,
  checkKind,
  approvalKind,
  linkedKind,
  ...groupKinds,
] as readonly CriterionKindModule<CriterionKind>[];
