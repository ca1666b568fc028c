import { FORECAST_CATEGORIES, type Stage, type Task } from '../../engine/model/process-definition.js';
import { childOf, itemsOf, type SourceNode } from '../parse/source-node.js';
import type { TextPath } from '../texts/translations.js';
import { percentLiteral } from './literals.js';
import { defined, stringAt, wordAt } from './read.js';
import { actionsAt } from './resolve-actions.js';
import type { ResolveContext } from './resolve-context.js';
import { conditionAt } from './resolve-condition.js';
import { gateAt } from './resolve-criterion.js';
import { rolesAt } from './resolve-field.js';

function tasks(context: ResolveContext, stage: SourceNode, path: TextPath): readonly Task[] {
  return itemsOf(childOf(stage, 'tasks')).flatMap((node) => {
    const id = stringAt(node, 'id');
    if (id === undefined) return [];
    const at = [...path, 'tasks', id];
    const task: Task = defined({
      id,
      name: context.nameAt(node, at, id),
      ...context.adviceAt(node, at),
      by: rolesAt(context, node, 'by'),
    });
    return [context.origins.mark(task, node)];
  });
}

function share(node: SourceNode | undefined, key: string): string | undefined {
  return percentLiteral(stringAt(node, key) ?? '');
}

function expected(stage: SourceNode): Stage['expected'] {
  const node = childOf(stage, 'expected');
  if (node === undefined) return undefined;
  return defined({ conversion: share(node, 'conversion'), duration: stringAt(node, 'duration') });
}

/** The stages in their order. */
export function stagesOf(context: ResolveContext, root: SourceNode): readonly Stage[] {
  return itemsOf(childOf(root, 'stages')).flatMap((node) => {
    const id = stringAt(node, 'id');
    if (id === undefined) return [];
    const path = ['stages', id];
    const stage: Stage = defined({
      id,
      name: context.nameAt(node, path, id),
      ...context.adviceAt(node, path),
      probability: share(node, 'probability'),
      forecast: wordAt(node, 'forecast', FORECAST_CATEGORIES) ?? ('pipeline' as const),
      within: stringAt(node, 'within'),
      overdue: actionsAt(context, node, 'then'),
      tasks: tasks(context, node, path),
      entry: gateAt(context, node, 'entry', path, id),
      exit: gateAt(context, node, 'exit', path, id),
      if: conditionAt(context, node, 'if'),
      expected: expected(node),
    });
    return [context.origins.mark(stage, node)];
  });
}
