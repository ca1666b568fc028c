import type { Advice } from './advice.js';
import type { Condition } from './condition.js';
import type { Provenance } from './provenance.js';
import type { Text } from './text.js';
import type { Duration } from './value.js';

interface CriterionBase extends Advice {
  /** Its key in the map of the gate; inside `any`, `all`… the place in the list (`1`, `2` …). */
  readonly id: string;
  /**
   * Unique in the definition and stable across versions:
   * `stages.proposal.exit.decider-met`, `artifacts.proposal.requires.need-known`, `stages.tender.exit.awarded.2`.
   */
  readonly path: string;
  readonly name?: Text;
  /** Applies only when this holds. */
  readonly if?: Condition;
  readonly override?: 'never';
  /** Id of the approval that lets a criterion pass which does not hold. */
  readonly unlessApproved?: string;
  /** Id of the policy that laid it over the process. */
  readonly policy?: string;
}

/** Limits in time that evidence and artifacts share. `after` and `before` are expressions that yield an instant or a date. */
export interface TimeWindow {
  readonly newerThan?: Duration;
  readonly after?: string;
  readonly before?: string;
  /** Only what came since the instance entered its present stage, this time round. */
  readonly since?: 'entered';
  /** Only what still counts on that day: an expression that yields an instant or a date. */
  readonly validOn?: string;
}

/** The named fields of the record have a value. */
export interface FieldsCriterion extends CriterionBase {
  readonly kind: 'fields';
  readonly fields: readonly string[];
}

/** Enough valid pieces of evidence of a kind are recorded. */
export interface EvidenceCriterion extends CriterionBase, TimeWindow {
  readonly kind: 'evidence';
  readonly evidence: string;
  readonly where?: Condition;
  /** Each piece that passes `where` must also pass this. */
  readonly every?: Condition;
  /**
   * Id of a field of the evidence: one piece for each option of a choice or scale, for each row of the table that a row field
   * points to.
   */
  readonly eachOf?: string;
  readonly atLeast: number;
  /** The least provenance that counts here, where that is more than the kind asks for. */
  readonly provenance?: Provenance;
}

/** A version of a required document is attached. */
export interface ArtifactCriterion extends CriterionBase, TimeWindow {
  readonly kind: 'artifact';
  readonly artifact: string;
}

/** A task of a stage is completed. */
export interface TaskCriterion extends CriterionBase {
  readonly kind: 'task';
  readonly stage: string;
  readonly task: string;
}

/** Enough rows of a table field are as wanted. */
export interface RowsCriterion extends CriterionBase {
  readonly kind: 'rows';
  readonly table: string;
  readonly where?: Condition;
  readonly every?: Condition;
  readonly eachOf?: string;
  readonly atLeast: number;
}

/** An expression over the record is true. */
export interface CheckCriterion extends CriterionBase {
  readonly kind: 'check';
  readonly expression: string;
}

/** An approval of the process was granted and holds. */
export interface ApprovalCriterion extends CriterionBase {
  readonly kind: 'approval';
  readonly approval: string;
}

/** Enough linked records are as wanted; conditions read their `stage`, `status`, `outcome` and fields. */
export interface LinkedCriterion extends CriterionBase {
  readonly kind: 'linked';
  readonly link: string;
  readonly where?: Condition;
  readonly every?: Condition;
  readonly atLeast: number;
}

/** Criteria combined; `atLeast` carries its number. */
export interface GroupCriterion extends CriterionBase {
  readonly kind: 'any' | 'all' | 'none' | 'atLeast';
  readonly count?: number;
  readonly of: readonly Criterion[];
}

/** One condition of a gate. */
export type Criterion =
  | FieldsCriterion
  | EvidenceCriterion
  | ArtifactCriterion
  | TaskCriterion
  | RowsCriterion
  | CheckCriterion
  | ApprovalCriterion
  | LinkedCriterion
  | GroupCriterion;

/** The kinds of criterion there are. */
export type CriterionKind = Criterion['kind'];
