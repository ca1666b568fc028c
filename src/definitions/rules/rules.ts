import { ambiguousName } from './ambiguous-name.js';
import { certainStage } from './certain-stage.js';
import { comparisonOrder } from './comparison-order.js';
import { comparisonValue } from './comparison-value.js';
import { duplicateId } from './duplicate-id.js';
import { eachOf } from './each-of.js';
import { evidenceExpiry } from './evidence-expiry.js';
import { expression } from './expression.js';
import { fallingProbability } from './falling-probability.js';
import { fieldLimits } from './field-limits.js';
import { fieldShape } from './field-shape.js';
import { figureType } from './figure-type.js';
import { fileName } from './file-name.js';
import { groupCount } from './group-count.js';
import { jumpMatrix } from './jump-matrix.js';
import { missingTranslation } from './missing-translation.js';
import { personalField } from './personal-field.js';
import { recordOnly } from './record-only.js';
import { reservedId } from './reserved-id.js';
import { roleField } from './role-field.js';
import type { Rule } from './rule.js';
import { tableReference } from './table-reference.js';
import { textPattern } from './text-pattern.js';
import { unknownArtifact } from './unknown-artifact.js';
import { unknownEvidence } from './unknown-evidence.js';
import { unknownField } from './unknown-field.js';
import { unknownOption } from './unknown-option.js';
import { unknownRole } from './unknown-role.js';
import { unknownStage } from './unknown-stage.js';
import { unknownTask } from './unknown-task.js';
import { unused } from './unused.js';

/** Every rule. One file and one page each; to add a rule is to add both and a line here. */
export const rules: readonly Rule[] = [
  fileName,
  duplicateId,
  reservedId,
  ambiguousName,
  unknownField,
  unknownEvidence,
  unknownArtifact,
  unknownTask,
  unknownStage,
  unknownRole,
  unknownOption,
  comparisonValue,
  comparisonOrder,
  expression,
  eachOf,
  fieldShape,
  fieldLimits,
  textPattern,
  tableReference,
  evidenceExpiry,
  figureType,
  roleField,
  personalField,
  recordOnly,
  jumpMatrix,
  groupCount,
  certainStage,
  unused,
  missingTranslation,
  fallingProbability,
];
