import type { Criterion } from '../../engine/model/criterion.js';
import { childOf, entriesOf, itemsOf, type SourceNode } from '../parse/source-node.js';
import type { TextPath } from '../texts/translations.js';
import { criterionShape, type Shape } from './criterion-shape.js';
import { defined, integerAt, stringAt, stringsAt, wordAt } from './read.js';
import type { ResolveContext } from './resolve-context.js';
import { conditionAt } from './resolve-condition.js';

/** Where a criterion stands. */
interface Place {
  /** What it is known by for good; side files hold its texts under the same path. */
  readonly path: TextPath;
  /** The stage a task belongs to that does not name its own. */
  readonly stage: string;
}

function timeWindow(node: SourceNode) {
  return {
    newerThan: stringAt(node, 'newerThan'),
    after: stringAt(node, 'after'),
    before: stringAt(node, 'before'),
    since: wordAt(node, 'since', ['entered']),
  };
}

function selection(context: ResolveContext, node: SourceNode) {
  return {
    where: conditionAt(context, node, 'where'),
    every: conditionAt(context, node, 'every'),
    eachOf: stringAt(node, 'eachOf'),
    atLeast: integerAt(node, 'atLeast') ?? 1,
  };
}

function taskReference(reference: string, stage: string): { stage: string; task: string } {
  const slash = reference.indexOf('/');
  return slash === -1
    ? { stage, task: reference }
    : { stage: reference.slice(0, slash), task: reference.slice(slash + 1) };
}

/** What belongs to the kind of the criterion; undefined when its value is of the wrong type, which the schema says. */
function kindOf(context: ResolveContext, node: SourceNode, shape: Shape, place: Place) {
  const value = stringAt(node, shape.key);
  switch (shape.kind) {
    case 'fields':
      return { kind: shape.kind, fields: stringsAt(node, 'fields') ?? [] };
    case 'evidence':
      return value === undefined
        ? undefined
        : { kind: shape.kind, evidence: value, ...selection(context, node), ...timeWindow(node) };
    case 'artifact':
      return value === undefined ? undefined : { kind: shape.kind, artifact: value, ...timeWindow(node) };
    case 'task':
      return value === undefined ? undefined : { kind: shape.kind, ...taskReference(value, place.stage) };
    case 'rows':
      return value === undefined
        ? undefined
        : { kind: shape.kind, table: value, ...selection(context, node) };
    case 'check':
      return value === undefined ? undefined : { kind: shape.kind, expression: value };
    default: {
      const of = itemsOf(childOf(node, shape.key)).flatMap((item, index) => {
        const id = String(index + 1);
        return resolveCriterion(context, item, id, { ...place, path: [...place.path, id] }) ?? [];
      });
      return {
        kind: shape.kind,
        count: shape.kind === 'atLeast' ? integerAt(node, 'atLeast') : undefined,
        of,
      };
    }
  }
}

function resolveCriterion(
  context: ResolveContext,
  node: SourceNode,
  id: string,
  place: Place,
): Criterion | undefined {
  const shape = criterionShape(context, node);
  if (shape === undefined) return undefined;
  const kind = kindOf(context, node, shape, place);
  if (kind === undefined) return undefined;
  const criterion = defined({
    id,
    path: place.path.join('.'),
    name: context.textAt(node, 'name', place.path),
    ...context.adviceAt(node, place.path),
    skill: context.skillAt(node),
    if: conditionAt(context, node, 'if'),
    override: wordAt(node, 'override', ['never']),
    ...kind,
  });
  return context.origins.mark(criterion, node);
}

/** The criteria of the gate under a key. `stage` is the one whose tasks may be named without their stage. */
export function gateAt(
  context: ResolveContext,
  item: SourceNode,
  key: string,
  path: TextPath,
  stage = '',
): readonly Criterion[] {
  return entriesOf(childOf(item, key)).flatMap((entry) => {
    const place = { path: [...path, key, entry.key], stage };
    return resolveCriterion(context, entry.value, entry.key, place) ?? [];
  });
}
