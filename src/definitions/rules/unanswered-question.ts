import type { Field } from '../../engine/model/field.js';
import type { FullText } from '../../engine/model/text.js';
import type { Rule, RuleFinding } from './rule.js';
import { actionsThat } from './walk-actions.js';

const isAsked = (field: Field) => field.required && field.if === undefined;

const cannot = (id: string, why: FullText): RuleFinding => ({
  message: {
    en: `The process cannot do this by itself: \`${id}\` ${why.en}.`,
    zh: `流程无法自行执行：\`${id}\` ${why.zh}。`,
  },
});

const questions = (asks: readonly Field[]): FullText | undefined => {
  const asked = asks.filter(isAsked).map(({ id }) => `\`${id}\``);
  if (asked.length === 0) return undefined;
  return {
    en: `asks ${asked.join(', ')}, which nobody answers`,
    zh: `要求回答 ${asked.join('、')}，但无人作答`,
  };
};

/** What a rule does by itself needs nobody's answer or consent. */
export const unansweredQuestion: Rule = {
  id: 'unanswered-question',
  severity: 'error',
  check(context) {
    const { definition } = context;
    for (const action of actionsThat(definition, 'outcome')) {
      const outcome = definition.outcomes.find(({ id }) => id === action.outcome);
      if (outcome === undefined) continue;
      const consent =
        outcome.consent === undefined ? undefined : { en: 'takes the consent of a person', zh: '须由人同意' };
      const why = questions(outcome.asks) ?? consent;
      if (why !== undefined) context.report(action, ['outcome'], cannot(outcome.id, why));
    }
    for (const action of actionsThat(definition, 'transition')) {
      const transition = definition.transitions?.find(({ id }) => id === action.transition);
      const why = transition && questions(transition.asks);
      if (transition !== undefined && why !== undefined)
        context.report(action, ['transition'], cannot(transition.id, why));
    }
  },
};
