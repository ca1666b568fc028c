import type { ProcessRule, Trigger } from '../../engine/model/process-rule.js';
import { childOf, entriesOf, itemsOf, startOf, type SourceNode } from '../parse/source-node.js';
import { phraseAt } from './phrase-at.js';
import { defined, stringAt } from './read.js';
import { actionsAt } from './resolve-actions.js';
import { conditionAt } from './resolve-condition.js';
import type { ResolveContext } from './resolve-context.js';

const TRIGGERS = ['at', 'on', 'every'];

const noTrigger = {
  code: 'definition.rule-trigger',
  message: {
    en: 'A rule says when it fires: `at` a moment, `on` a change, or `every` period.',
    zh: '规则须说明何时触发：`at` 某一时刻、`on` 某一变化或 `every` 某一周期。',
  },
};

const twoTriggers = (first: string) => ({
  code: 'definition.rule-trigger',
  message: {
    en: `A rule fires in one way, and this one has \`${first}\` already; make it two rules.`,
    zh: `一条规则只有一种触发方式，此处已有 \`${first}\`；请拆成两条规则。`,
  },
});

function triggerOf(context: ResolveContext, node: SourceNode): Trigger | undefined {
  const [first, second] = entriesOf(node).filter(({ key }) => TRIGGERS.includes(key));
  if (first === undefined) {
    if (node.kind === 'map') context.report(startOf(node), noTrigger);
    return undefined;
  }
  if (second !== undefined) context.report(second.keySpan, twoTriggers(first.key));
  if (first.key === 'on') {
    const event = phraseAt(context, node, 'on', 'ruleEvent');
    return event === undefined ? undefined : { kind: 'on', ...event };
  }
  const words = stringAt(node, first.key);
  if (words === undefined) return undefined;
  return first.key === 'at'
    ? { kind: 'at', moment: words }
    : defined({ kind: 'every' as const, period: words, from: stringAt(node, 'from') });
}

/** What the process does by itself. */
export function rulesOf(context: ResolveContext, root: SourceNode): readonly ProcessRule[] {
  return itemsOf(childOf(root, 'rules')).flatMap((node, index) => {
    const trigger = triggerOf(context, node);
    if (trigger === undefined) return [];
    const id = stringAt(node, 'id') ?? String(index + 1);
    const rule: ProcessRule = defined({
      id,
      name: context.textAt(node, 'name', ['rules', id]),
      trigger: context.origins.mark(trigger, node),
      if: conditionAt(context, node, 'if'),
      actions: actionsAt(context, node, 'do') ?? [],
    });
    return [context.origins.mark(rule, node)];
  });
}
