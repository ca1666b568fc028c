import { ambiguousName } from './ambiguous-name.js';
import { approvalCoverage } from './approval-coverage.js';
import { carriedField } from './carried-field.js';
import { certainStage } from './certain-stage.js';
import { circularRequirement } from './circular-requirement.js';
import { comparisonOrder } from './comparison-order.js';
import { comparisonValue } from './comparison-value.js';
import { computedByHand } from './computed-by-hand.js';
import { computedCycle } from './computed-cycle.js';
import { computedLine } from './computed-line.js';
import { deadEnd } from './dead-end.js';
import { endlessRules } from './endless-rules.js';
import { duplicateId } from './duplicate-id.js';
import { durationLength } from './duration-length.js';
import { eachOf } from './each-of.js';
import { evidenceExpiry } from './evidence-expiry.js';
import { expression } from './expression.js';
import { fallingProbability } from './falling-probability.js';
import { fieldLimits } from './field-limits.js';
import { fieldShape } from './field-shape.js';
import { figureType } from './figure-type.js';
import { fileName } from './file-name.js';
import { groupCount } from './group-count.js';
import { idlePolicy } from './idle-policy.js';
import { impossibleQuorum } from './impossible-quorum.js';
import { jumpMatrix } from './jump-matrix.js';
import { linkedCondition } from './linked-condition.js';
import { linkedEvidence } from './linked-evidence.js';
import { missingTranslation } from './missing-translation.js';
import { personalField } from './personal-field.js';
import { recordOnly } from './record-only.js';
import { repeatedJump } from './repeated-jump.js';
import { reservedId } from './reserved-id.js';
import { roleField } from './role-field.js';
import type { Rule } from './rule.js';
import { separatedApprovers } from './separated-approvers.js';
import { sinceEntered } from './since-entered.js';
import { tableReference } from './table-reference.js';
import { textPattern } from './text-pattern.js';
import { transitionShape } from './transition-shape.js';
import { unansweredQuestion } from './unanswered-question.js';
import { uniqueField } from './unique-field.js';
import { unknownApproval } from './unknown-approval.js';
import { unknownArtifact } from './unknown-artifact.js';
import { unknownCalendar } from './unknown-calendar.js';
import { unknownEvidence } from './unknown-evidence.js';
import { unknownField } from './unknown-field.js';
import { unknownLink } from './unknown-link.js';
import { unknownOption } from './unknown-option.js';
import { unknownOutcome } from './unknown-outcome.js';
import { unknownProcess } from './unknown-process.js';
import { unknownRole } from './unknown-role.js';
import { unknownStage } from './unknown-stage.js';
import { unknownTask } from './unknown-task.js';
import { unknownTransition } from './unknown-transition.js';
import { unseenSetter } from './unseen-setter.js';
import { unused } from './unused.js';
import { weakerProvenance } from './weaker-provenance.js';

/** Every rule. One file and one page each; to add a rule is to add both and a line here. */
export const rules: readonly Rule[] = [
  fileName,
  duplicateId,
  reservedId,
  ambiguousName,
  unknownField,
  unknownEvidence,
  unknownArtifact,
  unknownApproval,
  unknownLink,
  unknownTask,
  unknownStage,
  unknownTransition,
  unknownOutcome,
  unknownRole,
  unknownOption,
  unknownCalendar,
  unknownProcess,
  comparisonValue,
  comparisonOrder,
  expression,
  eachOf,
  weakerProvenance,
  fieldShape,
  fieldLimits,
  textPattern,
  computedByHand,
  computedLine,
  computedCycle,
  tableReference,
  evidenceExpiry,
  linkedEvidence,
  linkedCondition,
  carriedField,
  figureType,
  roleField,
  personalField,
  recordOnly,
  uniqueField,
  durationLength,
  jumpMatrix,
  repeatedJump,
  transitionShape,
  deadEnd,
  endlessRules,
  groupCount,
  circularRequirement,
  sinceEntered,
  approvalCoverage,
  impossibleQuorum,
  separatedApprovers,
  unansweredQuestion,
  idlePolicy,
  certainStage,
  unseenSetter,
  unused,
  missingTranslation,
  fallingProbability,
];
