import type { NamedTransition } from '../../engine/model/named-transition.js';
import { placeOf } from './item-of.js';
import type { Rule, RuleContext } from './rule.js';

function checkWaiver(context: RuleContext, transition: NamedTransition): void {
  const { stages } = context.definition;
  const rank = (stage: string) => placeOf(stages, stage);
  const { from, to, waivesExit } = transition;
  if (!waivesExit || from.length === 0 || [to, ...from].some((id) => rank(id) === -1)) return;
  if (from.some((id) => rank(id) < rank(to))) return;
  context.report(transition, ['waives'], {
    message: {
      en: `\`${to}\` lies ahead of none of the stages it leads from, so there are no exit criteria to waive.`,
      zh: `\`${to}\` 并不在任何起始阶段之后，没有可免除的退出条件。`,
    },
  });
}

/** A named transition leads from one stage to another, and waives exit criteria only where it leads forward. */
export const transitionShape: Rule = {
  id: 'transition-shape',
  severity: 'error',
  check(context) {
    for (const transition of context.definition.transitions ?? []) {
      checkWaiver(context, transition);
      const place = transition.from.indexOf(transition.to);
      if (place === -1) continue;
      context.report(transition, ['from', place], {
        message: {
          en: `This transition leads from \`${transition.to}\` to \`${transition.to}\`: nowhere.`,
          zh: `此流转从 \`${transition.to}\` 到 \`${transition.to}\`，没有移动。`,
        },
      });
    }
  },
};
