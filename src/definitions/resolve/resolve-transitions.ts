import type { Field } from '../../engine/model/field.js';
import type { NamedTransition } from '../../engine/model/named-transition.js';
import type { MoveBack, Stage } from '../../engine/model/process-definition.js';
import { childOf, entriesOf, itemsOf, startOf, type SourceNode } from '../parse/source-node.js';
import { booleanAt, defined, stringAt, stringsAt } from './read.js';
import { settingAt } from './resolve-computation.js';
import { conditionAt } from './resolve-condition.js';
import type { ResolveContext } from './resolve-context.js';
import { gateAt } from './resolve-criterion.js';
import { fieldsAt, rolesAt } from './resolve-field.js';

const ONLY_NAMED = ['id', 'name', 'from', 'if', 'sets', 'waives'];
const ONLY_BACK = ['allowed', 'keeps', 'voids'];

const doesNotFit = (key: string, back: boolean) => ({
  code: 'definition.transition-property',
  message: back
    ? {
        en: `\`${key}\` goes with a named transition, not with \`to: back\`.`,
        zh: `\`${key}\` 用于具名流转，不能与 \`to: back\` 同用。`,
      }
    : { en: `\`${key}\` goes with \`to: back\` only.`, zh: `\`${key}\` 只能与 \`to: back\` 同用。` },
});

const isMissing = (key: string) => ({
  code: 'definition.missing-property',
  message: {
    en: `\`${key}\` is missing here: a transition to a stage has an \`id\` and says where it comes \`from\`.`,
    zh: `此处缺少 \`${key}\`：到某一阶段的流转须有 \`id\` 并用 \`from\` 说明来自何处。`,
  },
});

const backTwice = {
  code: 'definition.duplicate-id',
  message: { en: '`to: back` stands here twice.', zh: '`to: back` 重复出现。' },
};

function reportUnfit(context: ResolveContext, node: SourceNode, back: boolean): void {
  const unfit = back ? ONLY_NAMED : ONLY_BACK;
  for (const { key, keySpan } of entriesOf(node))
    if (unfit.includes(key)) context.report(keySpan, doesNotFit(key, back));
}

/** Moving back always asks for a reason in words: a question that says just this adds nothing. */
function withoutReason(context: ResolveContext, asks: readonly Field[]): readonly Field[] {
  return asks.filter((field) => {
    if (field.id !== 'reason') return true;
    const node = context.origins.of(field);
    if (field.type !== 'text' && node !== undefined) {
      context.report(node, {
        code: 'definition.reason-is-asked',
        message: {
          en: 'Moving back always asks for `reason` in words; give this question another id.',
          zh: '退回时总会要求填写文字 `reason`；请为此问题换一个标识。',
        },
      });
    }
    return false;
  });
}

const LIMITS = ['minLength', 'maxLength', 'pattern', 'min', 'max'];

/** The question for the reason, where it asks more of it than that there is one. */
function limitedReason(context: ResolveContext, asks: readonly Field[]): Field | undefined {
  const reason = asks.find(({ id }) => id === 'reason');
  const node = reason && context.origins.of(reason);
  return LIMITS.some((limit) => childOf(node, limit) !== undefined) ? reason : undefined;
}

const isBack = (node: SourceNode) => stringAt(node, 'to') === 'back';

/** How an instance moves back: freely, unless `transitions` says otherwise. */
export function moveBackOf(context: ResolveContext, root: SourceNode): MoveBack {
  const [node, second] = itemsOf(childOf(root, 'transitions')).filter(isBack);
  if (second !== undefined) context.report(childOf(second, 'to') ?? second, backTwice);
  if (node === undefined) return { allowed: true, asks: [], requires: [] };
  reportUnfit(context, node, true);
  const path = ['transitions', 'back'];
  const asks = fieldsAt(context, node, 'asks', path, true);
  const moveBack: MoveBack = defined({
    allowed: booleanAt(node, 'allowed') ?? true,
    asks: withoutReason(context, asks),
    reason: limitedReason(context, asks),
    requires: gateAt(context, node, 'requires', path),
    by: rolesAt(context, node, 'by'),
    voidsApprovals: stringAt(node, 'voids') === 'approvals' ? true : undefined,
  });
  return context.origins.mark(moveBack, node);
}

/** The moves with a name of their own, with `any` spelled out as every other stage. */
export function transitionsOf(
  context: ResolveContext,
  root: SourceNode,
  stages: readonly Stage[],
): readonly NamedTransition[] {
  const nodes = itemsOf(childOf(root, 'transitions')).filter(
    (node) => !isBack(node) && stringAt(node, 'to') !== undefined,
  );
  return nodes.flatMap((node) => {
    reportUnfit(context, node, false);
    const missing = ['id', 'from'].filter((key) => childOf(node, key) === undefined);
    for (const key of missing) context.report(startOf(node), isMissing(key));
    const id = stringAt(node, 'id');
    const to = stringAt(node, 'to');
    if (id === undefined || to === undefined) return [];
    const path = ['transitions', id];
    const from = stringsAt(node, 'from') ?? [];
    const elsewhere = stages.map((stage) => stage.id).filter((stage) => stage !== to);
    const transition: NamedTransition = defined({
      id,
      name: context.nameAt(node, path, id),
      ...context.adviceAt(node, path),
      from: from.includes('any') ? elsewhere : [...new Set(from)],
      to,
      by: rolesAt(context, node, 'by'),
      if: conditionAt(context, node, 'if'),
      requires: gateAt(context, node, 'requires', path),
      asks: fieldsAt(context, node, 'asks', path, true),
      sets: settingAt(node, 'sets'),
      waivesExit: stringAt(node, 'waives') === 'exit',
    });
    return [context.origins.mark(transition, node)];
  });
}
