import { blockers, type BlockerCode } from '../../errors/blockers.js';
import { render, type Parameters } from '../../errors/message.js';
import type { CriterionReport, Verdict } from '../model/blocker.js';
import type { Criterion, CriterionKind } from '../model/criterion.js';
import type { FullText } from '../model/text.js';
import type { Situation } from '../situation.js';

/** What a kind of criterion finds out; what every report has besides is added by `evaluateCriterion`. */
export type Finding = Pick<CriterionReport, 'verdict' | 'message'> &
  Partial<
    Pick<
      CriterionReport,
      'code' | 'seen' | 'wanted' | 'suppliers' | 'remedy' | 'evidence' | 'artifacts' | 'validUntil' | 'parts'
    >
  >;

/** One kind of criterion: how it is named when the definition gives no name, and how it is evaluated. */
export interface CriterionKindModule<K extends CriterionKind = CriterionKind> {
  readonly kind: K;
  name(
    criterion: Extract<Criterion, { kind: K }>,
    situation: Situation,
    /** For kinds made of other criteria. */
    nameOf: (part: Criterion) => FullText,
  ): FullText;
  evaluate(
    criterion: Extract<Criterion, { kind: K }>,
    situation: Situation,
    /** For kinds made of other criteria. */
    evaluatePart: (part: Criterion) => CriterionReport,
  ): Finding;
}

/** A finding that the criterion is met, and by what. */
export function met(message: FullText, rest: Omit<Finding, 'verdict' | 'message' | 'code'> = {}): Finding {
  return { verdict: 'met', message, ...rest };
}

/** A finding that it is not met, worded by the catalogue. */
export function unmet(
  code: BlockerCode,
  parameters: Parameters,
  rest: Omit<Finding, 'verdict' | 'message' | 'code'> & { verdict?: Exclude<Verdict, 'met' | 'not-applicable'> } = {},
): Finding {
  return { verdict: 'unmet', ...rest, code, message: render(blockers[code], parameters) };
}
