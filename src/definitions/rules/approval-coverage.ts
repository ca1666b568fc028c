import { mayBeEntered } from '../../engine/computations/may-be-entered.js';
import type { Approval } from '../../engine/model/approval.js';
import type { Criterion } from '../../engine/model/criterion.js';
import type { FullText } from '../../engine/model/text.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import { itemOf } from './item-of.js';
import { computedFrom, readByCondition, readByCriterion } from './reads.js';
import type { Rule, RuleFinding } from './rule.js';
import { allCriteria } from './walk.js';

/** Why a field has to be covered, and its id. */
interface Reason {
  readonly id: string;
  readonly why: FullText;
}

function reasons(
  approval: Approval,
  guarded: readonly Criterion[],
  definition: ProcessDefinition,
): readonly Reason[] {
  const steps = approval.steps.flat().flatMap((step) => {
    const why = { en: `decides about step ${step.id}`, zh: `决定第 ${step.id} 步是否需要` };
    return readByCondition(step.if, definition).map((id) => ({ id, why }));
  });
  const criteria = guarded.flatMap((criterion) => {
    const why = { en: `decides about \`${criterion.path}\``, zh: `决定 \`${criterion.path}\` 是否满足` };
    return readByCriterion(criterion, definition).map((id) => ({ id, why }));
  });
  return [...steps, ...criteria];
}

/**
 * The fields that would have to be covered, of one that is not: those it is computed from, else itself.
 * @param settled those that are covered or were told of already; gains what is looked at.
 */
function lacking(id: string, settled: Set<string>, definition: ProcessDefinition): readonly string[] {
  const field = itemOf(definition.fields, id);
  if (field === undefined || settled.has(id)) return [];
  settled.add(id);
  const inputs = computedFrom(field, definition).flatMap((input) => lacking(input, settled, definition));
  return mayBeEntered(field) ? [id, ...inputs] : inputs;
}

/** What decides whether an approval is needed, or who gives it, is covered by it: otherwise a later change walks around it. */
export const approvalCoverage: Rule = {
  id: 'approval-coverage',
  severity: 'error',
  check(context) {
    const { definition } = context;
    const guarded = new Map<string, Criterion[]>();
    for (const criterion of allCriteria(definition)) {
      const { unlessApproved } = criterion;
      if (unlessApproved === undefined) continue;
      const others = guarded.get(unlessApproved);
      if (others === undefined) guarded.set(unlessApproved, [criterion]);
      else others.push(criterion);
    }
    for (const approval of definition.approvals ?? []) {
      if (context.full) return;
      const report = (finding: RuleFinding) =>
        context.has(approval, 'covers')
          ? context.report(approval, ['covers'], finding)
          : context.reportKey(definition, ['approvals', approval.id], finding);
      // One reason is enough: the mend is the same for all.
      const settled = new Set(approval.covers.flatMap(({ kind, id }) => (kind === 'field' ? [id] : [])));
      for (const { id, why } of reasons(approval, guarded.get(approval.id) ?? [], definition)) {
        for (const field of lacking(id, settled, definition)) {
          report({
            message: {
              en: `\`${field}\` ${why.en} but is not covered: it could be changed after the approval. Add it to \`covers\` of \`${approval.id}\`.`,
              zh: `\`${field}\` ${why.zh}，但未被涵盖：审批后仍可改动。请加入 \`${approval.id}\` 的 \`covers\`。`,
            },
          });
        }
      }
    }
  },
};
