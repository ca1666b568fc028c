import type { Condition } from '../../engine/model/condition.js';
import type { Criterion } from '../../engine/model/criterion.js';
import { PROVENANCES, type Provenance } from '../../engine/model/provenance.js';
import { called, capital, same, type Change, type ChangeEffect, type PartKind } from './change.js';
import {
  compareAspects,
  membersTighten,
  moreTightens,
  presenceLoosens,
  presenceTightens,
  type Aspect,
} from './compare-aspects.js';
import { compareItems } from './compare-items.js';

const criterion: PartKind = { code: 'criterion', en: 'criterion', zh: '条件' };

/** More lines of a map leave less. */
function condition(before: Condition | undefined, after: Condition | undefined): ChangeEffect {
  if (before?.kind === 'map' && after?.kind === 'map') return membersTighten(before.entries, after.entries);
  return presenceTightens(before, after);
}

/** With `if`, a criterion asks less; with more lines of it, less still. */
function applies(before: Condition | undefined, after: Condition | undefined): ChangeEffect {
  const effect = condition(before, after);
  return effect === 'tightens' ? 'loosens' : effect === 'loosens' ? 'tightens' : effect;
}

/** A stronger provenance asks for more; none asks for what the kind asks for. */
function stronger(before: Provenance | undefined, after: Provenance | undefined): ChangeEffect {
  if (before === undefined || after === undefined) return presenceTightens(before, after);
  return PROVENANCES.indexOf(after) > PROVENANCES.indexOf(before) ? 'tightens' : 'loosens';
}

type Everything = Criterion & Readonly<Record<string, unknown>>;

/** What may be said of criteria; each kind has some of it. */
const aspects: readonly Aspect<Everything>[] = [
  { key: 'fields', name: { en: 'fields', zh: '字段' }, effect: membersTighten },
  { key: 'atLeast', name: { en: 'at least', zh: '至少' }, effect: moreTightens },
  { key: 'count', name: { en: 'at least', zh: '至少' }, effect: moreTightens },
  { key: 'where', name: { en: 'where', zh: '其中' }, effect: condition },
  { key: 'every', name: { en: 'every', zh: '每一项' }, effect: condition },
  { key: 'eachOf', name: { en: 'each of', zh: '逐一' }, effect: presenceTightens },
  { key: 'provenance', name: { en: 'provenance', zh: '证据来源' }, effect: stronger },
  { key: 'newerThan', name: { en: 'newer than', zh: '新于' }, effect: presenceTightens },
  { key: 'after', name: { en: 'after', zh: '晚于' }, effect: presenceTightens },
  { key: 'before', name: { en: 'before', zh: '早于' }, effect: presenceTightens },
  { key: 'since', name: { en: 'since', zh: '自从' }, effect: presenceTightens },
  { key: 'validOn', name: { en: 'valid on', zh: '有效于' }, effect: presenceTightens },
  { key: 'expression', name: { en: 'check', zh: '检查' } },
  { key: 'if', name: { en: 'only if', zh: '适用条件' }, effect: applies },
  { key: 'unlessApproved', name: { en: 'unless approved', zh: '除非获批' }, effect: presenceLoosens },
  { key: 'override', name: { en: 'override', zh: '越权' }, effect: presenceTightens },
  { key: 'policy', name: { en: 'policy', zh: '策略' }, effect: presenceTightens },
];

function compareCriterion(before: Criterion, after: Criterion, path: string): readonly Change[] {
  if (before.kind !== after.kind) {
    const what = called(criterion, after);
    const message = {
      en: `${capital(what.en)} asks for something else: ${before.kind} → ${after.kind}.`,
      zh: `${what.zh}改为检查其他内容：${before.kind} → ${after.kind}。`,
    };
    return [{ code: 'criterion-changed', path, effect: 'unclear', message }];
  }
  const own = compareAspects(criterion, path, before as Everything, after as Everything, aspects, ['of']);
  if (!('of' in before) || !('of' in after) || same(before.of, after.of)) return own;
  // In a group an alternative more asks less, and a thing forbidden more asks more.
  const more: ChangeEffect = before.kind === 'all' || before.kind === 'none' ? 'tightens' : 'loosens';
  const less: ChangeEffect = more === 'tightens' ? 'loosens' : 'tightens';
  const inside = compareItems(before.of, after.of, {
    kind: criterion,
    path,
    added: more,
    removed: less,
    compare: compareCriterion,
  });
  return [...own, ...(before.kind === 'none' ? inside.map(turned) : inside)];
}

function turned(change: Change): Change {
  if (!/-(?:tightened|loosened)$/.test(change.code)) return change;
  const effect = change.effect === 'tightens' ? 'loosens' : 'tightens';
  return {
    ...change,
    effect,
    code: change.code.replace(/[^-]+$/, effect === 'loosens' ? 'loosened' : 'tightened'),
  };
}

/** Compares two gates: whatever is asked for in addition tightens. */
export function compareGates(
  before: readonly Criterion[],
  after: readonly Criterion[],
  path: string,
): readonly Change[] {
  return compareItems(before, after, {
    kind: criterion,
    path,
    added: 'tightens',
    removed: 'loosens',
    compare: compareCriterion,
  });
}
