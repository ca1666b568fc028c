import type { Approval, ApprovalStep } from '../../engine/model/approval.js';
import { childOf, entriesOf, itemsOf, startOf, type SourceNode } from '../parse/source-node.js';
import type { TextPath } from '../texts/translations.js';
import { phraseAt, phrasesAt } from './phrase-at.js';
import { defined, stringAt, stringsAt } from './read.js';
import { actionsAt } from './resolve-actions.js';
import { conditionAt } from './resolve-condition.js';
import type { ResolveContext } from './resolve-context.js';
import { fieldsAt, rolesAt } from './resolve-field.js';

/** People who may not approve that are not told by a role. */
const PEOPLE = ['requester', 'owner'];

const byOrAll = {
  code: 'definition.approval-step',
  message: {
    en: 'A step says who decides with `by`, or holds steps side by side under `all`.',
    zh: '步骤须用 `by` 说明由谁审批，或在 `all` 下列出并行的步骤。',
  },
};

const notBoth = (key: string) => ({
  code: 'definition.approval-step',
  message: {
    en: `\`all\` only holds steps side by side; write \`${key}\` in each of them.`,
    zh: `\`all\` 下只列并行的步骤；请将 \`${key}\` 写入各步骤。`,
  },
});

const notNested = {
  code: 'definition.approval-step',
  message: {
    en: 'Steps side by side cannot hold further steps side by side.',
    zh: '并行步骤中不能再含并行步骤。',
  },
};

function step(context: ResolveContext, node: SourceNode, path: TextPath): readonly ApprovalStep[] {
  const by = rolesAt(context, node, 'by');
  if (by === undefined) {
    if (node.kind === 'map' && childOf(node, 'by') === undefined) context.report(startOf(node), byOrAll);
    return [];
  }
  const resolved: ApprovalStep = defined({
    id: path.slice(3).join('.'),
    path: path.join('.'),
    name: context.textAt(node, 'name', path),
    ...context.adviceAt(node, path),
    by,
    quorum: phraseAt(context, node, 'quorum', 'quorum') ?? { kind: 'any' as const },
    if: conditionAt(context, node, 'if'),
    within: stringAt(node, 'within'),
    overdue: actionsAt(context, node, 'then'),
  });
  return [context.origins.mark(resolved, node)];
}

/** The steps that are decided at the same time: one, or those under `all`. */
function sideBySide(context: ResolveContext, node: SourceNode, path: TextPath): readonly ApprovalStep[] {
  const all = childOf(node, 'all');
  if (all === undefined) return step(context, node, path);
  for (const { key, keySpan } of entriesOf(node)) if (key !== 'all') context.report(keySpan, notBoth(key));
  return itemsOf(all).flatMap((each, index) => {
    const nested = entriesOf(each).find(({ key }) => key === 'all');
    if (nested === undefined) return step(context, each, [...path, String(index + 1)]);
    context.report(nested.keySpan, notNested);
    return [];
  });
}

function asked(context: ResolveContext, node: SourceNode, path: TextPath) {
  const listed = childOf(node, 'asks')?.kind === 'list';
  return {
    asks: listed ? (stringsAt(node, 'asks') ?? []) : [],
    questions: listed ? [] : fieldsAt(context, node, 'asks', path, true),
  };
}

/** The approvals. */
export function approvalsOf(context: ResolveContext, root: SourceNode): readonly Approval[] {
  return entriesOf(childOf(root, 'approvals')).map(({ key, value: node }) => {
    const path = ['approvals', key];
    const approval: Approval = defined({
      id: key,
      name: context.nameAt(node, path, key),
      ...context.adviceAt(node, path),
      covers: phrasesAt(context, node, 'covers', 'covered'),
      steps: itemsOf(childOf(node, 'steps')).map((each, index) =>
        sideBySide(context, each, [...path, 'steps', String(index + 1)]),
      ),
      ...asked(context, node, path),
      returnsTo: stringAt(node, 'returnsTo'),
      locks: stringAt(node, 'locks'),
      separation: (stringsAt(node, 'separation') ?? PEOPLE).map((person) =>
        PEOPLE.includes(person) ? person : context.roles.idFor(person),
      ),
    });
    return context.origins.mark(approval, node);
  });
}
