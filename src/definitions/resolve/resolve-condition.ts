import { parseTest } from '../../engine/conditions/parse-test.js';
import type { Condition, ConditionEntry } from '../../engine/model/condition.js';
import { childOf, entriesOf, type SourceEntry, type SourceNode } from '../parse/source-node.js';
import type { ResolveContext } from './resolve-context.js';

const unreadable = {
  code: 'definition.condition-value',
  message: {
    en: 'This cannot be compared with. Write a value, a list of values, `any`, `none`, or a comparison such as `">= dated"`.',
    zh: '无法与此比较。请写一个值、一组值、`any`、`none`，或如 `">= dated"` 的比较。',
  },
};

/** Numbers go on as their author wrote them, so that no digit is lost. */
function rawOf(node: SourceNode): unknown {
  if (node.kind === 'list') return node.items.map(rawOf);
  if (node.kind === 'map') return undefined;
  return typeof node.value === 'number' ? node.text : node.value;
}

function resolveEntry(context: ResolveContext, { key, value }: SourceEntry): ConditionEntry | undefined {
  const test = parseTest(rawOf(value));
  if (test !== undefined) return { path: key.split('.'), test };
  context.report(value, unreadable);
  return undefined;
}

/** The condition under a key: a map all of whose lines hold, or an expression. */
export function conditionAt(context: ResolveContext, item: SourceNode, key: string): Condition | undefined {
  const node = childOf(item, key);
  if (node?.kind === 'map') {
    const entries = entriesOf(node).flatMap((entry) => resolveEntry(context, entry) ?? []);
    return context.origins.mark<Condition>({ kind: 'map', entries }, node);
  }
  if (node?.kind !== 'scalar' || typeof node.value !== 'string') return undefined;
  return context.origins.mark<Condition>({ kind: 'expression', source: node.value }, node);
}
