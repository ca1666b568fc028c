import type { Action } from '../../engine/model/action.js';
import {
  childOf,
  entriesOf,
  itemsOf,
  startOf,
  type SourceEntry,
  type SourceNode,
} from '../parse/source-node.js';
import { defined, stringAt } from './read.js';
import { settingAt } from './resolve-computation.js';
import type { ResolveContext } from './resolve-context.js';
import { rolesAt } from './resolve-field.js';

type Verb = Action['do'];
type Reader = (context: ResolveContext, node: SourceNode) => Action | undefined;

/** An action that names one thing. */
function naming<V extends Verb>(verb: V, make: (id: string) => Action): Reader {
  return (_context, node) => {
    const id = stringAt(node, verb);
    return id === undefined ? undefined : make(id);
  };
}

/** What each verb means. */
const verbs: Readonly<Record<Verb, Reader>> = {
  remind: (context, node) => ({ do: 'remind', roles: rolesAt(context, node, 'remind') ?? [] }),
  move: naming('move', (stage) => ({ do: 'move', stage })),
  transition: naming('transition', (transition) => ({ do: 'transition', transition })),
  set: (_context, node) => ({ do: 'set', values: settingAt(node, 'set') }),
  create: naming('create', (link) => ({ do: 'create', link })),
  task: (context, node) => {
    const task = stringAt(node, 'task');
    return task === undefined
      ? undefined
      : defined({ do: 'task' as const, task, to: rolesAt(context, node, 'to') });
  },
  outcome: naming('outcome', (outcome) => ({ do: 'outcome', outcome })),
  assign: (context, node) => {
    const to = stringAt(node, 'assign');
    return to === undefined ? undefined : { do: 'assign', to: to === 'pool' ? to : context.roles.idFor(to) };
  },
  escalate: () => ({ do: 'escalate' }),
};

const isVerb = (key: string): key is Verb => Object.hasOwn(verbs, key);

const allVerbs = Object.keys(verbs).join(', ');

const nothingToDo = {
  code: 'definition.action',
  message: {
    en: `Say what is done, with one of ${allVerbs}.`,
    zh: `请说明执行什么，用以下之一：${allVerbs}。`,
  },
};

const twoThings = (first: string) => ({
  code: 'definition.action',
  message: {
    en: `One entry does one thing, and this one has \`${first}\` already; write a list: \`[{ ${first}: … }, { … }]\`.`,
    zh: `一项只做一件事，此处已有 \`${first}\`；请写成列表：\`[{ ${first}: … }, { … }]\`。`,
  },
});

const toWithoutTask = {
  code: 'definition.action',
  message: { en: '`to` goes with `task` only.', zh: '`to` 只能与 `task` 同用。' },
};

function verbOf(context: ResolveContext, node: SourceNode): SourceEntry | undefined {
  const [first, second] = entriesOf(node).filter(({ key }) => isVerb(key));
  if (first === undefined) context.report(startOf(node), nothingToDo);
  else if (second !== undefined) context.report(second.keySpan, twoThings(first.key));
  else if (first.key !== 'task') {
    const to = entriesOf(node).find(({ key }) => key === 'to');
    if (to !== undefined) context.report(to.keySpan, toWithoutTask);
  }
  return first;
}

function action(context: ResolveContext, node: SourceNode): readonly Action[] {
  if (node.kind === 'scalar') {
    return node.value === 'escalate' ? [context.origins.mark<Action>({ do: 'escalate' }, node)] : [];
  }
  const verb = node.kind === 'map' ? verbOf(context, node) : undefined;
  const resolved = verb !== undefined && isVerb(verb.key) ? verbs[verb.key](context, node) : undefined;
  return resolved === undefined ? [] : [context.origins.mark(resolved, node)];
}

/** What is done, under a key: one action or a list of them. */
export function actionsAt(
  context: ResolveContext,
  item: SourceNode,
  key: string,
): readonly Action[] | undefined {
  const node = childOf(item, key);
  if (node === undefined) return undefined;
  const nodes = node.kind === 'list' ? itemsOf(node) : [node];
  return nodes.flatMap((each) => action(context, each));
}
