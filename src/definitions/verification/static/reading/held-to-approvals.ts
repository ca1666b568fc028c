import type { ArtifactCriterion, EvidenceCriterion } from '../../../../engine/model/criterion.js';
import { and, below, not, type Formula, type Variable } from '../logic/formula.js';
import { plus, variable as asSum } from '../logic/linear.js';
import type { Vocabulary } from './vocabulary.js';

/** Whether a moment is known only while an approval holds: that of the approval, or so much after it. */
function isOf(source: string, approval: string): boolean {
  const [moment = ''] = source.split(/\s\+\s/);
  return moment.trim() === `approved(${approval})`;
}

/**
 * What an approval covers is not later than the approval while that holds: what is recorded or filed afterwards voids it.
 * Said of criteria that look at the moment of such an approval; they are told only while it holds.
 */
export function heldToApprovals(
  at: Variable,
  criterion: ArtifactCriterion | EvidenceCriterion,
  vocabulary: Vocabulary,
): Formula {
  const { kind } = criterion;
  const id = kind === 'evidence' ? criterion.evidence : criterion.artifact;
  const moments = [criterion.after, criterion.before, criterion.validOn].flatMap((source) => source ?? []);
  const covering = (vocabulary.process.definition.approvals ?? []).filter(
    ({ id: approval, covers }) =>
      covers.some((one) => one.kind === kind && one.id === id) &&
      moments.some((source) => isOf(source, approval)),
  );
  const each = covering.map(({ id: approval }) => {
    const granted = vocabulary.instant(`approved(${approval})`);
    const variables = new Map([at, granted].map((one) => [one.id, one]));
    return not(below(plus(asSum(granted.id), asSum(at.id), -1), true, variables));
  });
  return and(...each);
}
