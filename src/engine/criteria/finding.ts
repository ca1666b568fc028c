import { blockers, type BlockerCode } from '../../errors/blockers.js';
import { render, type Parameters } from '../../errors/message.js';
import type { CriterionReport, Remedy, Supplier, Verdict } from '../model/blocker.js';
import type { Criterion, CriterionKind } from '../model/criterion.js';
import type { FullText } from '../model/text.js';
import type { Instant } from '../model/value.js';
import type { Situation } from '../situation.js';

/** What a person is told of a criterion. Made only when somebody reads it: an accepted move needs none of it. */
export interface Words extends Pick<CriterionReport, 'seen' | 'wanted'> {
  readonly message: FullText;
  readonly suppliers?: readonly Supplier[];
}

interface FindingBase {
  readonly remedy?: Remedy;
  /** Ids of the pieces of evidence it rests on. */
  readonly evidence?: readonly string[];
  /** `artifact@version` it rests on. */
  readonly artifacts?: readonly string[];
  /** Ids of the approvals that met it, or let it pass. */
  readonly approvals?: readonly string[];
  /** Id of the override that lets it pass unmet. */
  readonly override?: string;
  /** When it will stop being met by itself. */
  readonly validUntil?: Instant | undefined;
  readonly parts?: readonly Evaluation[];
  words(): Words;
}

interface PassingFinding extends FindingBase {
  readonly verdict: 'met' | 'not-applicable' | 'overridden';
  readonly code?: undefined;
}

/** What stands in the way, with the code that says why. */
export interface BlockingFinding extends FindingBase {
  readonly verdict: Exclude<Verdict, PassingFinding['verdict']>;
  readonly code: BlockerCode;
}

/** What a kind of criterion finds out; what blocks has a code that says why. */
export type Finding = PassingFinding | BlockingFinding;

/** A criterion with what was found of it. */
export type Evaluation = Finding & { readonly criterion: Criterion };

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
    evaluatePart: (part: Criterion) => Evaluation,
  ): Finding;
}

type Rest = Pick<Finding, 'remedy' | 'evidence' | 'artifacts' | 'approvals' | 'validUntil' | 'parts'>;

/** A finding that the criterion is met, and by what. */
export function met(words: () => Words, rest: Rest = {}): Finding {
  return { ...rest, verdict: 'met', words };
}

/** What an unmet finding tells: the parameters of its message, and the rest of its words. */
export interface UnmetWords extends Omit<Words, 'message'> {
  readonly parameters: Parameters;
}

/** A finding that it is not met, worded by the catalogue. */
export function unmet(
  code: BlockerCode,
  words: () => UnmetWords,
  rest: Rest & { verdict?: BlockingFinding['verdict'] } = {},
): BlockingFinding {
  return {
    verdict: 'unmet',
    ...rest,
    code,
    words() {
      const { parameters, ...more } = words();
      return { message: render(blockers[code], parameters), ...more };
    },
  };
}
