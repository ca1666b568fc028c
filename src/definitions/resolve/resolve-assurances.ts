import type { Guarantee, Policy, Uniqueness } from '../../engine/model/assurance.js';
import type { Criterion } from '../../engine/model/criterion.js';
import { childOf, entriesOf, itemsOf, startOf, type SourceNode } from '../parse/source-node.js';
import type { TextPath } from '../texts/translations.js';
import { defined, stringAt, stringsAt } from './read.js';
import { conditionAt } from './resolve-condition.js';
import type { ResolveContext } from './resolve-context.js';
import { criterionAt, gateIn } from './resolve-criterion.js';

/** Keys under which a criterion holds others. */
const GROUPS = ['any', 'all', 'none', 'of'];

/** What no two records may have in common. */
export function uniqueOf(context: ResolveContext, root: SourceNode): readonly Uniqueness[] {
  return entriesOf(childOf(root, 'unique')).map(({ key, value: node }) => {
    const uniqueness: Uniqueness = defined({
      id: key,
      name: context.nameAt(node, ['unique', key], key),
      fields: stringsAt(node, 'fields') ?? [],
      while: stringAt(node, 'while') === 'open' ? undefined : conditionAt(context, node, 'while'),
    });
    return context.origins.mark(uniqueness, node);
  });
}

/** A policy, and its criteria as they are for one of the gates it is laid over. */
export interface ResolvedPolicy {
  readonly policy: Policy;
  /** How many criteria it has, those inside groups included. */
  readonly criteria: number;
  /** The criteria under the path of a gate; `stage` is the one whose tasks may be named without it. */
  gateAt(path: TextPath, stage: string): readonly Criterion[];
}

/** The library a part comes from, as the id of its policies begins. */
function libraryOf(node: SourceNode): string {
  const name = /(?:^|\/)libraries\/([^/]+)\.ya?ml$/.exec(node.source?.path ?? '')?.[1];
  return name === undefined ? '' : `${name}/`;
}

/** How many criteria there are in some, themselves included. */
function counted(criteria: readonly SourceNode[]): number {
  const inGroups = criteria.flatMap((one) => GROUPS.flatMap((key) => itemsOf(childOf(one, key))));
  return criteria.length + (inGroups.length === 0 ? 0 : counted(inGroups));
}

/** The policies; the ids of those of a library begin with `<library>/`. */
export function policiesOf(context: ResolveContext, root: SourceNode): readonly ResolvedPolicy[] {
  return entriesOf(childOf(root, 'policies')).flatMap(({ key, value: node }) => {
    const at = conditionAt(context, node, 'at');
    if (at === undefined) return [];
    const texts = ['policies', key];
    const id = `${libraryOf(node)}${key}`;
    const policy: Policy = { id, name: context.nameAt(node, texts, key), at };
    const gateAt = (path: TextPath, stage: string) =>
      gateIn(context, childOf(node, 'requires'), {
        path,
        texts: [...texts, 'requires'],
        stage,
        policy: id,
      });
    const criteria = counted(entriesOf(childOf(node, 'requires')).map(({ value }) => value));
    return [{ policy: context.origins.mark(policy, node), criteria, gateAt }];
  });
}

const whatIsGuarded = {
  code: 'definition.guarantee',
  message: {
    en: 'A guarantee is about one thing: an `outcome` or a `stage`.',
    zh: '一项保证针对一个对象：`outcome` 或 `stage`。',
  },
};

/** What must be provable of the process. */
export function guaranteesOf(context: ResolveContext, root: SourceNode): readonly Guarantee[] {
  return entriesOf(childOf(root, 'guarantees')).flatMap(({ key, value: node }) => {
    const path = ['guarantees', key];
    const outcome = stringAt(node, 'outcome');
    const stage = stringAt(node, 'stage');
    const onlyAfter = criterionAt(context, node, 'onlyAfter', path);
    if ((outcome === undefined) === (stage === undefined)) context.report(startOf(node), whatIsGuarded);
    const of = outcome === undefined ? stage && { stage } : { outcome };
    if (onlyAfter === undefined || of === undefined || of === '') return [];
    const guarantee: Guarantee = { id: key, name: context.nameAt(node, path, key), of, onlyAfter };
    return [context.origins.mark(guarantee, node)];
  });
}
