import type { Action } from '../../engine/model/action.js';
import type { ProcessRule } from '../../engine/model/process-rule.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import { inCircles, type Need } from './circles.js';
import type { Rule } from './rule.js';

/** The stage an action leads to. */
function entered(action: Action, { transitions = [] }: ProcessDefinition): string | undefined {
  if (action.do === 'move') return action.stage;
  if (action.do !== 'transition') return undefined;
  return transitions.find(({ id }) => id === action.transition)?.to;
}

function waitsFor({ trigger, if: condition }: ProcessRule, stage: string): boolean {
  if (trigger.kind !== 'on' || condition !== undefined) return false;
  return trigger.event === 'entered' && (trigger.of === undefined || trigger.of === stage);
}

/** Rules that move a record on arrival, each to where the next one waits, without a condition that could end it. */
export const endlessRules: Rule = {
  id: 'endless-rules',
  severity: 'error',
  check(context) {
    const { definition } = context;
    const { rules = [] } = definition;
    const needs = rules.flatMap((rule) => {
      if (rule.if !== undefined || rule.trigger.kind !== 'on') return [];
      const stages = rule.actions.flatMap((action) => entered(action, definition) ?? []);
      const next = rules.filter((other) => stages.some((stage) => waitsFor(other, stage)));
      return next.map((other): Need & { rule: ProcessRule } => ({ of: rule.id, for: other.id, rule }));
    });
    const starting = needs.filter(
      ({ rule }) => rule.trigger.kind === 'on' && rule.trigger.event === 'entered',
    );
    for (const rule of new Set(inCircles(starting).map((need) => need.rule))) {
      context.report(rule, ['do'], {
        message: {
          en: 'These rules move a record round and round: what this one does sets off the next, and so on. Give one of them an `if`.',
          zh: '这些规则会让记录循环流转：此规则的操作会触发下一条，如此往复。请为其中一条加上 `if`。',
        },
      });
    }
  },
};
