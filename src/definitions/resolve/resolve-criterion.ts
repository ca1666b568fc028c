import type { Criterion } from '../../engine/model/criterion.js';
import { PROVENANCES } from '../../engine/model/provenance.js';
import { childOf, entriesOf, itemsOf, type SourceNode } from '../parse/source-node.js';
import type { TextPath } from '../texts/translations.js';
import { criterionShape, type Shape } from './criterion-shape.js';
import { defined, integerAt, stringAt, stringsAt, wordAt } from './read.js';
import type { ResolveContext } from './resolve-context.js';
import { conditionAt } from './resolve-condition.js';

/** Where a criterion stands. */
export interface CriterionPlace {
  /** What it is known by for good. */
  readonly path: TextPath;
  /** Where side files hold its texts, where that is not under its path. */
  readonly texts?: TextPath;
  /** The stage a task belongs to that does not name its own. */
  readonly stage: string;
  /** Id of the policy it belongs to. */
  readonly policy?: string;
}

function below({ path, texts, ...place }: CriterionPlace, id: string): CriterionPlace {
  return { ...place, path: [...path, id], ...(texts !== undefined && { texts: [...texts, id] }) };
}

function timeWindow(node: SourceNode) {
  return {
    newerThan: stringAt(node, 'newerThan'),
    after: stringAt(node, 'after'),
    before: stringAt(node, 'before'),
    since: wordAt(node, 'since', ['entered']),
    validOn: stringAt(node, 'validOn'),
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
function kindOf(context: ResolveContext, node: SourceNode, shape: Shape, place: CriterionPlace) {
  const value = stringAt(node, shape.key);
  switch (shape.kind) {
    case 'fields':
      return { kind: shape.kind, fields: stringsAt(node, 'fields') ?? [] };
    case 'evidence':
      return value === undefined
        ? undefined
        : {
            kind: shape.kind,
            evidence: value,
            ...selection(context, node),
            ...timeWindow(node),
            provenance: wordAt(node, 'provenance', PROVENANCES),
          };
    case 'artifact':
      return value === undefined ? undefined : { kind: shape.kind, artifact: value, ...timeWindow(node) };
    case 'task':
      return value === undefined ? undefined : { kind: shape.kind, ...taskReference(value, place.stage) };
    case 'rows':
      return value === undefined
        ? undefined
        : { kind: shape.kind, table: value, ...selection(context, node) };
    case 'approval':
      return value === undefined ? undefined : { kind: shape.kind, approval: value };
    case 'linked':
      return value === undefined
        ? undefined
        : {
            kind: shape.kind,
            link: value,
            where: conditionAt(context, node, 'where'),
            every: conditionAt(context, node, 'every'),
            atLeast: integerAt(node, 'atLeast') ?? 1,
          };
    case 'check':
      return value === undefined ? undefined : { kind: shape.kind, expression: value };
    default: {
      const of = itemsOf(childOf(node, shape.key)).flatMap((item, index) => {
        const id = String(index + 1);
        return resolveCriterion(context, item, id, below(place, id)) ?? [];
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
  place: CriterionPlace,
): Criterion | undefined {
  const shape = criterionShape(context, node);
  if (shape === undefined) return undefined;
  const kind = kindOf(context, node, shape, place);
  if (kind === undefined) return undefined;
  const texts = place.texts ?? place.path;
  const criterion = defined({
    id,
    path: place.path.join('.'),
    name: context.textAt(node, 'name', texts),
    ...context.adviceAt(node, texts),
    if: conditionAt(context, node, 'if'),
    override: wordAt(node, 'override', ['never']),
    unlessApproved: stringAt(node, 'unlessApproved'),
    policy: place.policy,
    ...kind,
  });
  return context.origins.mark(criterion, node);
}

/** The criteria of the gate at a node. */
export function gateIn(
  context: ResolveContext,
  gate: SourceNode | undefined,
  place: CriterionPlace,
): readonly Criterion[] {
  return entriesOf(gate).flatMap(
    ({ key, value }) => resolveCriterion(context, value, key, below(place, key)) ?? [],
  );
}

/** The criteria of the gate under a key. `stage` is the one whose tasks may be named without their stage. */
export function gateAt(
  context: ResolveContext,
  item: SourceNode,
  key: string,
  path: TextPath,
  stage = '',
): readonly Criterion[] {
  return gateIn(context, childOf(item, key), { path: [...path, key], stage });
}

/** The single criterion under a key. */
export function criterionAt(
  context: ResolveContext,
  item: SourceNode,
  key: string,
  path: TextPath,
): Criterion | undefined {
  const node = childOf(item, key);
  return node && resolveCriterion(context, node, key, { path: [...path, key], stage: '' });
}
