import { mayBeEntered } from '../../engine/computations/may-be-entered.js';
import type { Link } from '../../engine/model/link.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import { itemOf } from './item-of.js';
import { idsOf, unknownReference } from './references.js';
import type { Rule, RuleContext, RuleFinding } from './rule.js';

const unlike = (id: string, here: string, there: string): RuleFinding => ({
  message: {
    en: `\`${id}\` is a ${there} there and a ${here} here, so it cannot be handed over.`,
    zh: `\`${id}\` 在对方流程中类型为 ${there}，此处为 ${here}，无法带入。`,
  },
});

const computed = (id: string): RuleFinding => ({
  message: {
    en: `\`${id}\` is computed there, so nothing can be handed over to it.`,
    zh: `\`${id}\` 在对方流程中由计算得出，无法带入。`,
  },
});

function check(context: RuleContext, link: Link, linked: ProcessDefinition): void {
  const carried = Object.entries(link.carries);
  const listed = carried.every(([here, there]) => here === there);
  carried.forEach(([here, there], index) => {
    const path = ['carries', listed ? index : here];
    const source = itemOf(context.definition.fields, here);
    const target = itemOf(linked.fields, there);
    const what = { en: `field of ${linked.key}`, zh: ` ${linked.key} 的字段` };
    if (target === undefined) context.report(link, path, unknownReference(what, there, idsOf(linked.fields)));
    else if (!mayBeEntered(target)) context.report(link, path, computed(there));
    else if (source !== undefined && source.type !== target.type)
      context.report(link, path, unlike(there, source.type, target.type));
  });
}

/** Fields that a link hands over are taken in by the linked process, where its definition is at hand. */
export const carriedField: Rule = {
  id: 'carried-field',
  severity: 'error',
  check(context) {
    for (const link of context.definition.links ?? []) {
      const linked = context.linkedDefinition(link.process);
      if (linked !== undefined) check(context, link, linked);
    }
  },
};
