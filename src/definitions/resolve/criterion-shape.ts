import type { CriterionKind } from '../../engine/model/criterion.js';
import { entriesOf, startOf, type SourceNode } from '../parse/source-node.js';
import type { ResolveContext } from './resolve-context.js';

/** The kind of a criterion and the key that tells it. */
export interface Shape {
  readonly kind: CriterionKind;
  readonly key: string;
}

const common = ['if', 'override', 'unlessApproved'];
const window = ['newerThan', 'after', 'before', 'since', 'validOn'];
const selection = ['where', 'every', 'eachOf', 'atLeast'];

/** What each kind takes beside its own key. */
const takes: Readonly<Record<CriterionKind, readonly string[]>> = {
  fields: [],
  evidence: [...selection, ...window, 'provenance'],
  artifact: window,
  task: [],
  rows: selection,
  check: [],
  approval: [],
  linked: ['where', 'every', 'atLeast'],
  any: [],
  all: [],
  none: [],
  atLeast: ['atLeast'],
};

/** Keys of which a criterion has exactly one. `atLeast` tells a kind only together with `of`. */
export const telling: Readonly<Record<string, CriterionKind>> = {
  fields: 'fields',
  evidence: 'evidence',
  artifact: 'artifact',
  task: 'task',
  rows: 'rows',
  check: 'check',
  approval: 'approval',
  linked: 'linked',
  any: 'any',
  all: 'all',
  none: 'none',
  of: 'atLeast',
};

const allKinds = 'fields, evidence, artifact, task, rows, check, approval, linked, any, all, none';

/** Finds the kind of a criterion, and reports what does not belong to it. */
export function criterionShape(context: ResolveContext, node: SourceNode): Shape | undefined {
  if (node.kind !== 'map') return undefined;
  const entries = entriesOf(node);
  const telltale = entries.filter(({ key }) => telling[key] !== undefined);
  const [first, second] = telltale;
  if (first === undefined) {
    context.report(startOf(node), {
      code: 'definition.criterion-kind',
      message: {
        en: `A criterion says what it looks at with one of ${allKinds}, or \`atLeast\` with \`of\`.`,
        zh: `条件须用以下之一说明检查对象：${allKinds}，或 \`atLeast\` 加 \`of\`。`,
      },
    });
    return undefined;
  }
  if (second !== undefined) {
    context.report(second.keySpan, {
      code: 'definition.criterion-kind',
      message: {
        en: `A criterion looks at one thing, and this one has \`${first.key}\` already; make it two criteria, or use \`all\`.`,
        zh: `一个条件只检查一项，此处已有 \`${first.key}\`；请拆成两个条件，或使用 \`all\`。`,
      },
    });
    return undefined;
  }
  const kind = telling[first.key];
  if (kind === undefined) return undefined;
  const fitting = [first.key, ...common, ...takes[kind]];
  for (const { key, keySpan } of entries) {
    const known = window.includes(key) || selection.includes(key) || key === 'provenance';
    if (!known || fitting.includes(key)) continue;
    context.report(keySpan, {
      code: 'definition.criterion-property',
      message: {
        en: `\`${key}\` does not go with \`${first.key}\`.`,
        zh: `\`${key}\` 不能与 \`${first.key}\` 同用。`,
      },
    });
  }
  if (kind === 'atLeast' && !entries.some(({ key }) => key === 'atLeast')) {
    context.report(first.keySpan, {
      code: 'definition.missing-property',
      message: { en: '`of` needs `atLeast: n` beside it.', zh: '`of` 需要同时写明 `atLeast: n`。' },
    });
    return undefined;
  }
  return { kind, key: first.key };
}
