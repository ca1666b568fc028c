import type { Jumps, JumpRule } from '../../engine/model/process-definition.js';
import { childOf, entriesOf, type SourceNode } from '../parse/source-node.js';
import { defined, stringAt } from './read.js';
import type { ResolveContext } from './resolve-context.js';

function jumpRule(context: ResolveContext, node: SourceNode, path: readonly string[]): JumpRule {
  if (node.kind === 'map') {
    const reason = context.textAt(node, 'NO', path);
    return reason === undefined ? { rule: 'forbidden' } : { rule: 'forbidden', reason };
  }
  if (node.kind === 'scalar' && node.value === 'OK') return { rule: 'allowed' };
  return { rule: node.kind === 'scalar' && node.value === 'NO*' ? 'consent' : 'forbidden' };
}

/** The matrix of jumps ahead: forbidden where nothing is said. */
export function jumpsOf(context: ResolveContext, root: SourceNode): Jumps {
  const node = childOf(root, 'jumps');
  const standard = childOf(node, 'default');
  const consent = stringAt(node, 'consent');
  const rows = entriesOf(node).filter(({ key }) => key !== 'default' && key !== 'consent');
  const exceptions = rows.map(({ key: from, value }) => {
    const cells = entriesOf(value).map(
      ({ key: to, value: rule }) => [to, jumpRule(context, rule, ['jumps', from, to])] as const,
    );
    return [from, Object.fromEntries(cells)] as const;
  });
  const jumps: Jumps = defined({
    default:
      standard === undefined
        ? { rule: 'forbidden' as const }
        : jumpRule(context, standard, ['jumps', 'default']),
    consent: consent === undefined ? undefined : context.roles.idFor(consent),
    exceptions: Object.fromEntries(exceptions),
  });
  return node === undefined ? jumps : context.origins.mark(jumps, node);
}
