import type { Message } from './message.js';

/** What may stand in the way because of an approval, and in the way of approving. */
export const approvalBlockers = {
  'criterion.approval-missing': { en: '“{approval}” has not been granted.', zh: '“{approval}”尚未获批。' },
  'criterion.approval-pending': {
    en: '“{approval}” waits for {people} since {since}{until}.',
    zh: '“{approval}”自 {since} 起待{people}审批{until}。',
  },
  'criterion.approval-unresolved': {
    en: '“{approval}” is stuck at “{step}”: it takes {needed} to decide, and {available} can; operations have to find somebody.',
    zh: '“{approval}”在“{step}”环节无法继续：须有 {needed} 人可审批，现有 {available} 人，请运营人员安排。',
  },
  'criterion.approval-rejected': {
    en: '“{approval}” was rejected by {person} on {date}{reason}',
    zh: '“{approval}”已于 {date} 被{person}驳回{reason}',
  },
  'criterion.approval-returned': {
    en: '“{approval}” was returned for rework by {person} on {date}{reason}',
    zh: '“{approval}”已于 {date} 被{person}退回{reason}',
  },
  'criterion.approval-recalled': {
    en: '“{approval}” was recalled on {date}{reason}',
    zh: '“{approval}”的申请已于 {date} 撤回{reason}',
  },
  'criterion.approval-voided': {
    en: '“{approval}” was voided on {date}{changes}; ask again.',
    zh: '“{approval}”已于 {date} 失效{changes}，请重新申请。',
  },
  'criterion.approval-expired': {
    en: '“{approval}” no longer holds: {changes} is not what was approved; ask again.',
    zh: '“{approval}”已不再有效：{changes}与批准时不同，请重新申请。',
  },
  'approval.not-used-here': {
    en: '“{approval}” is not asked for in {stage}, only in {stages}.',
    zh: '“{approval}”不在{stage}申请，仅可在{stages}申请。',
  },
  'approval.pending-already': {
    en: '“{approval}” is being decided already.',
    zh: '“{approval}”正在审批中。',
  },
  'approval.granted-already': {
    en: '“{approval}” was granted on {date} and holds.',
    zh: '“{approval}”已于 {date} 获批且仍有效。',
  },
  'approval.no-step-applies': {
    en: 'No step of “{approval}” applies to this record: nobody would decide.',
    zh: '“{approval}”没有适用于此记录的步骤，无人可审批。',
  },
  'approval.nothing-to-approve': {
    en: '“{approval}” covers {artifact}, which is not attached.',
    zh: '“{approval}”须附{artifact}，但尚未上传。',
  },
  'approval.not-pending': {
    en: '“{approval}” is not being decided: {status}.',
    zh: '“{approval}”不在审批中：{status}。',
  },
  'approval.not-asked-of-you': {
    en: 'You are not asked to decide “{approval}” now.',
    zh: '当前无需由您审批“{approval}”。',
  },
  'approval.separated': {
    en: 'You may not decide “{approval}”: who asks for it, prepared it or is kept apart by the process does not approve.',
    zh: '您不得审批“{approval}”：申请人、经办过此记录的负责人及流程规定须回避者不参与审批。',
  },
  'approval.decided-already': {
    en: 'You decided “{approval}” already; everybody has one voice.',
    zh: '您已对“{approval}”作出决定，每人仅有一票。',
  },
  'approval.decided-before-you': {
    en: 'You come too late to decide “{approval}” ({step}): {person} decided before you, {verdict}.',
    zh: '“{approval}”（{step}）已由{person}先行决定：{verdict}，无需再由您审批。',
  },
  'approval.seat-lapsed': {
    en: 'You cannot decide “{approval}” any more: the role in which it was asked is no longer held.',
    zh: '您已不能审批“{approval}”：当初据以审批的角色已不再担任。',
  },
  'approval.content-changed': {
    en: 'What “{approval}” is about is no longer what you saw{changes}; open it again before you decide.',
    zh: '“{approval}”的内容已与您所见不同{changes}，请重新查看后再作决定。',
  },
  'approval.filled-in-already': {
    en: 'An approver before you stated {field} already, and it stays as it is; if you do not agree, reject or return.',
    zh: '{field}已由先前的审批人填写，不可再改；如不同意请驳回或退回。',
  },
  'approval.not-stated': {
    en: '{field} is for the approvers to state: it was filled in by somebody else. Enter it yourself, even where it stays the same.',
    zh: '{field}须由审批人填写，现有内容由他人填入；请亲自填写，即使内容不变。',
  },
  'approval.locked': {
    en: '{what} no longer changes: “{approval}” was granted for it and {evidence} is recorded.',
    zh: '{what}不可再改：“{approval}”已获批且已记录{evidence}。',
  },
  'approval.not-yours-to-recall': {
    en: 'Only who asked for “{approval}” and the owner may recall it.',
    zh: '仅申请人与负责人可撤回“{approval}”。',
  },
  'approval.not-taking-part': {
    en: 'Only who takes part in “{approval}” may do this: who asks, who is asked, the owner and the managers above.',
    zh: '仅“{approval}”的参与者可操作：申请人、审批人、负责人及其上级。',
  },
  'approval.cannot-be-asked': {
    en: '{person} cannot decide “{approval}”: {why}.',
    zh: '{person}不能审批“{approval}”：{why}。',
  },
  'approval.nudged-lately': {
    en: 'They were urged less than an hour ago.',
    zh: '一小时内已催办过，请稍后再催。',
  },
  'approval.by-clock-only': {
    en: 'Only the clock does this.',
    zh: '此操作仅由系统定时执行。',
  },
} as const satisfies Readonly<Record<string, Message>>;
