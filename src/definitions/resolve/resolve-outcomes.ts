import type { Outcome, Stage } from '../../engine/model/process-definition.js';
import { childOf, entriesOf, type SourceNode } from '../parse/source-node.js';
import { booleanAt, defined, stringAt, stringsAt, wordAt } from './read.js';
import type { ResolveContext } from './resolve-context.js';
import { gateAt } from './resolve-criterion.js';
import { fieldsAt } from './resolve-field.js';

const OUTCOMES_OF_LOSS = ['lost', 'withdrawn'];

/** The outcomes, with `any` spelled out as every stage. */
export function outcomesOf(
  context: ResolveContext,
  root: SourceNode,
  stages: readonly Stage[],
): readonly Outcome[] {
  const everyStage = stages.map(({ id }) => id);
  return entriesOf(childOf(root, 'outcomes')).map(({ key, value: node }) => {
    const path = ['outcomes', key];
    const from = stringsAt(node, 'from') ?? [];
    const consent = stringAt(node, 'consent');
    const anywhere = from.includes('any');
    const outcome: Outcome = defined({
      id: key,
      name: context.nameAt(node, path, key),
      ...context.adviceAt(node, path),
      result:
        wordAt(node, 'result', ['won', 'lost']) ??
        (anywhere || OUTCOMES_OF_LOSS.includes(key) ? ('lost' as const) : ('won' as const)),
      from: anywhere ? everyStage : [...new Set(from)],
      requires: gateAt(context, node, 'requires', path),
      asks: fieldsAt(context, node, 'asks', path, true),
      consent: consent === undefined ? undefined : context.roles.idFor(consent),
      reopens: booleanAt(node, 'reopens') ?? true,
    });
    return context.origins.mark(outcome, node);
  });
}
