import type { Jumps, JumpRule, MoveBack, Outcome, Stage } from '../../engine/model/process-definition.js';
import type { Field } from '../../engine/model/field.js';
import { childOf, entriesOf, itemsOf, type SourceNode } from '../parse/source-node.js';
import { notYetSupported } from '../schema/schema-finding.js';
import { booleanAt, defined, stringAt, stringsAt, wordAt } from './read.js';
import type { ResolveContext } from './resolve-context.js';
import { gateAt } from './resolve-criterion.js';
import { fieldsAt, rolesAt } from './resolve-field.js';

const OUTCOMES_OF_LOSS = ['lost', 'withdrawn'];

/** The outcomes, with `any` spelled out as every stage. */
export function outcomesOf(
  context: ResolveContext,
  root: SourceNode,
  stages: readonly Stage[],
): readonly Outcome[] {
  return entriesOf(childOf(root, 'outcomes')).map(({ key, value: node }) => {
    const path = ['outcomes', key];
    const from = stringsAt(node, 'from') ?? [];
    const consent = stringAt(node, 'consent');
    const anywhere = from.includes('any');
    const outcome: Outcome = defined({
      id: key,
      name: context.nameAt(node, path, key),
      help: context.adviceAt(node, path).help,
      result:
        wordAt(node, 'result', ['won', 'lost']) ??
        (anywhere || OUTCOMES_OF_LOSS.includes(key) ? ('lost' as const) : ('won' as const)),
      from: anywhere ? stages.map(({ id }) => id) : [...new Set(from)],
      requires: gateAt(context, node, 'requires', path),
      asks: fieldsAt(context, node, 'asks', path, true),
      consent: consent === undefined ? undefined : context.roles.idFor(consent),
      reopens: booleanAt(node, 'reopens') ?? true,
    });
    return context.origins.mark(outcome, node);
  });
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

/** How an instance moves back: freely, unless `transitions` says otherwise. */
export function moveBackOf(context: ResolveContext, root: SourceNode): MoveBack {
  let moveBack: MoveBack = { allowed: true, asks: [], requires: [] };
  let seen = false;
  for (const node of itemsOf(childOf(root, 'transitions'))) {
    const to = stringAt(node, 'to');
    if (to === undefined) continue;
    const target = childOf(node, 'to') ?? node;
    if (to !== 'back') {
      // Its id, where it has one, was reported by the schema.
      const named = childOf(node, 'id') !== undefined;
      if (!named) context.report(target, notYetSupported(to, { en: 'a named transition', zh: '命名流转' }));
      continue;
    }
    if (seen) {
      const message = { en: '`to: back` stands here twice.', zh: '`to: back` 重复出现。' };
      context.report(target, { code: 'definition.duplicate-id', message });
      continue;
    }
    seen = true;
    const path = ['transitions', 'back'];
    moveBack = defined({
      allowed: booleanAt(node, 'allowed') ?? true,
      asks: withoutReason(context, fieldsAt(context, node, 'asks', path, true)),
      requires: gateAt(context, node, 'requires', path),
      by: rolesAt(context, node, 'by'),
    });
    context.origins.mark(moveBack, node);
  }
  return moveBack;
}

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
