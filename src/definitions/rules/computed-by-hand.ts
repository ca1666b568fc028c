import { mayBeEntered } from '../../engine/computations/may-be-entered.js';
import type { Field } from '../../engine/model/field.js';
import { named, type Mention } from './mentions.js';
import type { Rule, RuleContext, RuleFinding } from './rule.js';
import { actionsThat } from './walk-actions.js';

/** What is said of the act of entering a field. */
const OF_THE_ACT = ['required', 'by', 'lock', 'requires'] as const;

function checkKeys(context: RuleContext, field: Field): void {
  for (const key of OF_THE_ACT) {
    if (!context.has(field, key)) continue;
    context.reportKey(field, [key], {
      message: {
        en: `\`${key}\` has no effect: \`${field.id}\` is always computed and never entered.`,
        zh: `\`${key}\` 不起作用：\`${field.id}\` 总由计算得出，不会被填写。`,
      },
    });
  }
}

const setByHand = (id: string): RuleFinding => ({
  message: {
    en: `\`${id}\` is always computed, so nobody can fill it in or set it.`,
    zh: `\`${id}\` 总由计算得出，无法填写或设置。`,
  },
});

/** A field that is always computed is neither entered, nor asked for, nor set. */
export const computedByHand: Rule = {
  id: 'computed-by-hand',
  severity: 'error',
  check(context) {
    const { definition } = context;
    const computed = definition.fields.filter((field) => !mayBeEntered(field));
    for (const field of computed) checkKeys(context, field);
    const set = (part: object, key: string, values: Readonly<Record<string, string>>): readonly Mention[] =>
      Object.keys(values).map((id) => ({ part, path: [key, id], id }));
    const mentions = [
      ...(definition.approvals ?? []).flatMap((part) => named(part, 'asks', part.asks)),
      ...(definition.transitions ?? []).flatMap((part) => set(part, 'sets', part.sets)),
      ...actionsThat(definition, 'set').flatMap((part) => set(part, 'set', part.values)),
    ];
    for (const { part, path, id } of mentions) {
      if (!computed.some((field) => field.id === id)) continue;
      if (path[0] === 'asks') context.report(part, path, setByHand(id));
      else context.reportKey(part, path, setByHand(id));
    }
  },
};
