import type { Covered } from '../../engine/model/approval.js';
import type { FullText } from '../../engine/model/text.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import type { RuleEvent } from '../../engine/model/process-rule.js';
import type { SourcePath, Span } from '../parse/source-node.js';
import { unknownReference } from './references.js';
import type { RuleContext } from './rule.js';

/** Where something is named: the value under a path of a part, or a stretch of it. */
export interface Mention {
  readonly part: object;
  readonly path: SourcePath;
  readonly id: string;
  readonly within?: Span;
}

/** What approvals cover of one kind. */
export function covered({ approvals = [] }: ProcessDefinition, kind: Covered['kind']): readonly Mention[] {
  return approvals.flatMap((part) =>
    part.covers.flatMap((one, index) =>
      one.kind === kind ? [{ part, path: ['covers', index], id: one.id }] : [],
    ),
  );
}

/** What rules wait for, of some events: `grade` of `on: changed(grade)`. */
export function awaited(
  { rules = [] }: ProcessDefinition,
  ...events: readonly RuleEvent['event'][]
): readonly Mention[] {
  return rules.flatMap((part) => {
    const { trigger } = part;
    if (trigger.kind !== 'on' || trigger.of === undefined || !events.includes(trigger.event)) return [];
    const start = trigger.event.length + 1;
    const within = { start, end: start + trigger.of.length };
    return [{ part, path: ['on'], id: trigger.of, within }];
  });
}

/** Reports the mentions of what does not exist. */
export function reportUnknown(
  context: RuleContext,
  what: FullText,
  known: Iterable<string>,
  mentions: readonly Mention[],
): void {
  const ids = new Set(known);
  for (const { part, path, id, within } of mentions) {
    if (ids.has(id)) continue;
    const finding = unknownReference(what, id, ids, context.offered);
    if (within === undefined) context.report(part, path, finding);
    else context.reportWithin(part, path, within, finding);
  }
}

/** A part that names one thing, or several, or nothing under a key. */
export function named(
  part: object,
  key: string,
  ids: string | readonly string[] | undefined,
): readonly Mention[] {
  if (ids === undefined) return [];
  if (typeof ids === 'string') return [{ part, path: [key], id: ids }];
  return ids.map((id, index) => ({ part, path: [key, index], id }));
}
