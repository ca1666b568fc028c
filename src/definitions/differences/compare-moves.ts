import type { NamedTransition } from '../../engine/model/named-transition.js';
import type { JumpRule, Outcome, ProcessDefinition } from '../../engine/model/process-definition.js';
import { same, type Change, type ChangeEffect, type PartKind } from './change.js';
import { compareAspects, membersLoosen, presenceTightens, type Aspect } from './compare-aspects.js';
import { compareGates } from './compare-criteria.js';
import { compareFields } from './compare-fields.js';
import { compareItems } from './compare-items.js';
import { shown } from './shown.js';

const outcome: PartKind = { code: 'outcome', en: 'outcome', zh: '结果' };
const transition: PartKind = { code: 'transition', en: 'transition', zh: '流转' };
const back: PartKind = { code: 'back', en: 'moving back', zh: '退回' };

function allowed(_before: boolean | undefined, after: boolean | undefined): ChangeEffect {
  return after === true ? 'loosens' : 'tightens';
}

const outcomeAspects: readonly Aspect<Outcome>[] = [
  { key: 'result', name: { en: 'result', zh: '性质' } },
  { key: 'from', name: { en: 'from', zh: '来自' }, effect: membersLoosen },
  { key: 'consent', name: { en: 'consent', zh: '同意' }, effect: presenceTightens },
  { key: 'reopens', name: { en: 'can be reopened', zh: '可重开' }, effect: allowed },
];

const transitionAspects: readonly Aspect<NamedTransition>[] = [
  { key: 'from', name: { en: 'from', zh: '来自' }, effect: membersLoosen },
  { key: 'to', name: { en: 'to', zh: '去向' } },
  { key: 'by', name: { en: 'by', zh: '由谁' }, effect: membersLoosen },
  { key: 'if', name: { en: 'only if', zh: '适用条件' }, effect: presenceTightens },
  { key: 'sets', name: { en: 'sets', zh: '设置' } },
  { key: 'waivesExit', name: { en: 'waives the exit criteria', zh: '免除退出条件' }, effect: allowed },
];

/** `from` every stage is `any`, whatever the stages are. */
function reachable({ outcomes, stages }: ProcessDefinition): readonly Outcome[] {
  const any = (from: readonly string[]) => {
    const named = new Set(from);
    return stages.every(({ id }) => named.has(id));
  };
  return outcomes.map((each) => (any(each.from) ? { ...each, from: ['any'] } : each));
}

/** Compares the outcomes. A new one is one more way out. */
export function compareOutcomes(before: ProcessDefinition, after: ProcessDefinition): readonly Change[] {
  return compareItems(reachable(before), reachable(after), {
    kind: outcome,
    path: 'outcomes',
    added: 'unclear',
    removed: 'tightens',
    compare: (was, is, path) => [
      ...compareAspects(outcome, path, was, is, outcomeAspects, ['requires', 'asks']),
      ...compareGates(was.requires, is.requires, `${path}.requires`),
      ...compareFields(was.asks, is.asks, `${path}.asks`),
    ],
  });
}

/** Compares the named transitions. A new one is one more way. */
export function compareTransitions(
  before: readonly NamedTransition[] | undefined,
  after: readonly NamedTransition[] | undefined,
): readonly Change[] {
  return compareItems(before, after, {
    kind: transition,
    path: 'transitions',
    added: 'loosens',
    removed: 'tightens',
    compare: (was, is, path) => [
      ...compareAspects(transition, path, was, is, transitionAspects, ['requires', 'asks']),
      ...compareGates(was.requires, is.requires, `${path}.requires`),
      ...compareFields(was.asks, is.asks, `${path}.asks`),
    ],
  });
}

type Back = ProcessDefinition['moveBack'] & { readonly id: string };

const backAspects: readonly Aspect<Back>[] = [
  { key: 'allowed', name: { en: 'allowed', zh: '允许' }, effect: allowed },
  { key: 'by', name: { en: 'by', zh: '由谁' }, effect: membersLoosen },
  { key: 'reason', name: { en: 'reason', zh: '原因' } },
  { key: 'voidsApprovals', name: { en: 'voids approvals', zh: '作废审批' }, effect: presenceTightens },
];

/** Compares how a record moves back. */
export function compareMoveBack(
  before: ProcessDefinition['moveBack'],
  after: ProcessDefinition['moveBack'],
): readonly Change[] {
  const path = 'transitions.back';
  const [was, is] = [before, after].map((move) => ({ ...move, id: 'back' })) as [Back, Back];
  return [
    ...compareAspects(back, path, was, is, backAspects, ['requires', 'asks']),
    ...compareGates(was.requires, is.requires, `${path}.requires`),
    ...compareFields(was.asks, is.asks, `${path}.asks`),
  ];
}

const rank: Readonly<Record<JumpRule['rule'], number>> = { forbidden: 0, consent: 1, allowed: 2 };
const label: Readonly<Record<JumpRule['rule'], string>> = { forbidden: 'NO', consent: 'NO*', allowed: 'OK' };

function loosening(before: JumpRule, after: JumpRule): ChangeEffect {
  return rank[after.rule] > rank[before.rule] ? 'loosens' : 'tightens';
}

function ruleFor(jumps: ProcessDefinition['jumps'], from: string, to: string): JumpRule {
  return jumps.exceptions[from]?.[to] ?? jumps.default;
}

/** Compares the matrices of jumps, cell by cell where either says something of its own. */
export function compareJumps(
  before: ProcessDefinition['jumps'],
  after: ProcessDefinition['jumps'],
): readonly Change[] {
  if (same(before, after)) return [];
  const changes: Change[] = [];
  const add = (path: string, effect: ChangeEffect, en: string, zh: string) =>
    changes.push({ code: 'jump-changed', path, effect, message: { en, zh } });
  if (before.default.rule !== after.default.rule) {
    const [was, is] = [label[before.default.rule], label[after.default.rule]];
    const effect = loosening(before.default, after.default);
    add('jumps.default', effect, `Jumps by default: ${was} → ${is}.`, `默认跳转规则：${was} → ${is}。`);
  }
  if (before.consent !== after.consent) {
    const [was, is] = [shown(before.consent), shown(after.consent)];
    add('jumps.consent', 'unclear', `Consent to jumps: ${was} → ${is}.`, `跳转的同意角色：${was} → ${is}。`);
  }
  const cells = [before, after].flatMap(({ exceptions }) =>
    Object.entries(exceptions).flatMap(([from, row]) =>
      Object.keys(row).map((to) => [`jumps.${from}.${to}`, { from, to }] as const),
    ),
  );
  for (const [path, { from, to }] of new Map(cells)) {
    const [was, is] = [ruleFor(before, from, to), ruleFor(after, from, to)];
    if (was.rule === is.rule) continue;
    const [old, now] = [label[was.rule], label[is.rule]];
    const effect = loosening(was, is);
    add(path, effect, `Jump ${from} → ${to}: ${old} → ${now}.`, `跳转 ${from} → ${to}：${old} → ${now}。`);
  }
  if (changes.length === 0) add('jumps', 'neutral', 'Jumps: their words.', '跳转：文字有改动。');
  return changes;
}
