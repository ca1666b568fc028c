import type { Approval } from '../../engine/model/approval.js';
import type { Role, RoleSource } from '../../engine/model/process-definition.js';
import { itemOf } from './item-of.js';
import type { Rule } from './rule.js';

function sameSource(one: RoleSource, other: RoleSource): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether whoever holds the role is kept from approving. */
function isSeparated(role: Role, { separation }: Approval, roles: readonly Role[]): boolean {
  const kept = separation.flatMap((id) => itemOf(roles, id)?.source ?? []);
  const sources = [role.source, ...(role.fallback === undefined ? [] : [role.fallback])];
  const all: readonly RoleSource[] = separation.includes('owner') ? [{ is: 'owner' }, ...kept] : kept;
  return (
    separation.includes(role.id) || sources.every((source) => all.some((one) => sameSource(one, source)))
  );
}

/** Each step of an approval has somebody who may give it once separated people are left out. */
export const separatedApprovers: Rule = {
  id: 'separated-approvers',
  severity: 'error',
  check(context) {
    const { roles, approvals = [] } = context.definition;
    for (const approval of approvals) {
      for (const step of approval.steps.flat()) {
        const holders = step.by.map((id) => itemOf(roles, id));
        if (!holders.every((role) => role !== undefined && isSeparated(role, approval, roles))) continue;
        const kept = approval.separation.join(', ');
        context.report(step, ['by'], {
          message: {
            en: `Nobody is left to decide here: \`separation\` (${kept}) leaves out everybody in \`by\`. Name another role, or change \`separation\`.`,
            zh: `此处无人可审批：\`separation\`（${kept}）排除了 \`by\` 中的所有人。请改用其他角色，或修改 \`separation\`。`,
          },
        });
      }
    }
  },
};
