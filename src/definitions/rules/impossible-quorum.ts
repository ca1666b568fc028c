import type { ApprovalStep } from '../../engine/model/approval.js';
import type { Role } from '../../engine/model/process-definition.js';
import { itemOf } from './item-of.js';
import type { Rule, RuleFinding } from './rule.js';
import { allSteps } from './walk-actions.js';

/** How many people can decide in a step at most; undefined where a group may be of any size. */
function mostPeople({ by }: ApprovalStep, roles: readonly Role[]): number | undefined {
  const found = by.map((id) => itemOf(roles, id));
  const isOne = found.every((role) => role?.source.is !== 'group' && role?.fallback?.is !== 'group');
  return isOne && found.every((role) => role !== undefined) ? new Set(by).size : undefined;
}

function impossible(wanted: number, people: number): RuleFinding {
  return {
    message: {
      en: `${wanted} have to agree, but at most ${people} can: no such approval would ever be given.`,
      zh: `须 ${wanted} 人同意，但至多只有 ${people} 人可审批：此审批永远无法通过。`,
    },
  };
}

/** As many people as have to agree can be asked. */
export const impossibleQuorum: Rule = {
  id: 'impossible-quorum',
  severity: 'error',
  check(context) {
    for (const step of allSteps(context.definition)) {
      const { quorum } = step;
      if (quorum.kind !== 'count') continue;
      const people = mostPeople(step, context.definition.roles);
      const wanted = Math.max(quorum.count, people === undefined ? 0 : (quorum.of ?? 0));
      const most = Math.min(people ?? Infinity, quorum.of ?? Infinity);
      if (quorum.count > most) context.report(step, ['quorum'], impossible(quorum.count, most));
      else if (people !== undefined && wanted > people)
        context.report(step, ['quorum'], impossible(wanted, people));
    }
  },
};
