import type { Policy } from '../../engine/model/assurance.js';
import { couldPick } from '../policies/could-pick.js';
import type { Rule } from './rule.js';
import { allCriteria } from './walk.js';

/** Idle policies of which it is worked out whether they could pick anything; more of them are no slips. */
const MOST_TRIED = 100;

const IDS: ReadonlySet<string> = new Set(['stage', 'outcome']);

/**
 * Whether `at` goes by the id of a stage or an outcome. A process that uses the library and has none of that id may have
 * called it otherwise; one that has no stage of such a probability is merely short, if there can be such a probability.
 */
function namesIds({ at }: Policy): boolean {
  return at.kind === 'map'
    ? at.entries.some(({ path: [first = ''] }) => IDS.has(first))
    : /\b(?:stage|outcome)\b/.test(at.source);
}

/** Policies pick a stage or an outcome: one that picks none guards nothing. */
export const idlePolicy: Rule = {
  id: 'idle-policy',
  severity: 'warning',
  check(context) {
    const { definition } = context;
    const laid = new Set(allCriteria(definition).flatMap(({ policy }) => policy ?? []));
    const idle = (definition.policies ?? []).filter(({ id }) => !laid.has(id));
    for (const [index, policy] of idle.entries()) {
      const isShort = index >= MOST_TRIED || couldPick(policy, definition.settings);
      context.report(policy, ['at'], {
        ofMerged: namesIds(policy) || !isShort,
        message: {
          en: `No stage and no outcome is meant by \`at\`, so \`${policy.id}\` guards nothing here.`,
          zh: `\`at\` 未选中任何阶段或结果，\`${policy.id}\` 在此不起作用。`,
        },
      });
    }
  },
};
