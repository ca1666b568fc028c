import type { Role, RoleSource } from '../../engine/model/process-definition.js';
import { childOf, entriesOf, type SourceNode } from '../parse/source-node.js';
import { defined, stringAt } from './read.js';
import type { ResolveContext } from './resolve-context.js';
import { roleSource } from './role-book.js';

function sourceAt(node: SourceNode, key: string): RoleSource | undefined {
  const source = roleSource(stringAt(node, key) ?? '');
  const ofField = stringAt(node, 'of');
  return source?.is === 'group' && ofField !== undefined ? { ...source, ofField } : source;
}

/** Declares the roles of the file in the context's book, so that everything after can refer to them. */
export function declareRoles(context: ResolveContext, root: SourceNode): void {
  for (const { key, value } of entriesOf(childOf(root, 'roles'))) {
    const role: Role = defined({
      id: key,
      name: context.nameAt(value, ['roles', key], key),
      ...context.adviceAt(value, ['roles', key]),
      // What cannot be read was reported; a group may hold anybody, so that nothing follows from it.
      source: sourceAt(value, 'is') ?? { is: 'group' as const, group: key },
      fallback: sourceAt(value, 'else'),
    });
    context.roles.declare(context.origins.mark(role, value));
  }
}
