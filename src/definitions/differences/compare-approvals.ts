import type { Approval, ApprovalStep, Quorum } from '../../engine/model/approval.js';
import { same, type Change, type ChangeEffect, type PartKind } from './change.js';
import {
  compareAspects,
  membersLoosen,
  membersTighten,
  neutral,
  presenceLoosens,
  presenceTightens,
  type Aspect,
} from './compare-aspects.js';
import { compareFields } from './compare-fields.js';
import { compareItems } from './compare-items.js';

const approval: PartKind = { code: 'approval', en: 'approval', zh: '审批' };
const step: PartKind = { code: 'approval-step', en: 'approval step', zh: '审批步骤' };

function signatures(quorum: Quorum): number {
  if (quorum.kind === 'any') return 1;
  return quorum.kind === 'all' ? Infinity : quorum.count;
}

function quorum(before: Quorum, after: Quorum): ChangeEffect {
  const [was, is] = [signatures(before), signatures(after)];
  if (was === is) return 'unclear';
  return is > was ? 'tightens' : 'loosens';
}

const aspects: readonly Aspect<Approval>[] = [
  { key: 'covers', name: { en: 'covers', zh: '覆盖内容' }, effect: membersTighten },
  { key: 'asks', name: { en: 'asks', zh: '须填字段' }, effect: membersTighten },
  { key: 'returnsTo', name: { en: 'returns to', zh: '退回至' } },
  { key: 'locks', name: { en: 'locks', zh: '锁定' }, effect: presenceTightens },
  { key: 'separation', name: { en: 'separation', zh: '职责分离' }, effect: membersTighten },
];

const stepAspects: readonly Aspect<ApprovalStep>[] = [
  { key: 'by', name: { en: 'by', zh: '审批人' }, effect: membersLoosen },
  { key: 'quorum', name: { en: 'quorum', zh: '法定票数' }, effect: quorum },
  { key: 'if', name: { en: 'only if', zh: '适用条件' }, effect: presenceLoosens },
  { key: 'within', name: { en: 'time allowed', zh: '时限' }, effect: neutral },
  { key: 'overdue', name: { en: 'when overdue', zh: '超时处理' }, effect: neutral },
];

function compareSteps(before: Approval, after: Approval, path: string): readonly Change[] {
  // A step put in between moves those after it: what asks the same people is the same step.
  const named = ({ steps }: Approval) =>
    steps.flat().map((each) => ({ ...each, id: each.by.join('+'), path: '' }));
  const [was, is] = [named(before), named(after)];
  const byPlace =
    new Set(was.map(({ id }) => id)).size < was.length || new Set(is.map(({ id }) => id)).size < is.length;
  return compareItems(byPlace ? before.steps.flat() : was, byPlace ? after.steps.flat() : is, {
    kind: step,
    path: `${path}.steps`,
    added: 'tightens',
    removed: 'loosens',
    ordered: true,
    compare: (old, now, here) => compareAspects(step, here, old, now, stepAspects),
  });
}

/** Compares the approvals. An approval that is only declared asks for nothing yet. */
export function compareApprovals(
  before: readonly Approval[] | undefined,
  after: readonly Approval[] | undefined,
): readonly Change[] {
  return compareItems(before, after, {
    kind: approval,
    path: 'approvals',
    added: 'neutral',
    removed: 'loosens',
    compare: (was, is, path) => [
      ...compareAspects(approval, path, was, is, aspects, ['steps', 'questions']),
      ...(same(was.steps, is.steps) ? [] : compareSteps(was, is, path)),
      ...compareFields(was.questions, is.questions, `${path}.asks`),
    ],
  });
}
