import { full, list, plain } from '../criteria/wording.js';
import type { Covered } from '../model/approval.js';
import type { ApprovalRequest, ApprovalVerdict } from '../model/approval-request.js';
import type { FullText } from '../model/text.js';
import type { Situation } from '../situation.js';

/** What a person is called, as far as the organisation chart is at hand. */
export function personName(id: string, { facts }: Pick<Situation, 'facts'>): FullText {
  const name = facts.people?.people.get(id)?.name;
  return name === undefined ? { en: 'a colleague', zh: '同事' } : plain(name);
}

/** What covered things are called. */
export function coveredNames(items: readonly Covered[], { process }: Pick<Situation, 'process'>): FullText {
  const kinds = { field: process.fields, artifact: process.artifacts, evidence: process.evidence };
  return list(items.map(({ kind, id }) => full(kinds[kind].get(id)?.name, id)));
}

/** How a request stands, in words. */
export const STATUS_NAMES: Readonly<Record<ApprovalRequest['status'], FullText>> = {
  pending: { en: 'pending', zh: '审批中' },
  granted: { en: 'granted', zh: '已批准' },
  rejected: { en: 'rejected', zh: '已驳回' },
  returned: { en: 'returned for rework', zh: '已退回' },
  recalled: { en: 'recalled', zh: '已撤回' },
  voided: { en: 'voided', zh: '已失效' },
};

/** What was decided, in words. */
export const VERDICT_NAMES: Readonly<Record<ApprovalVerdict, FullText>> = {
  approve: { en: 'approved', zh: '同意' },
  reject: { en: 'rejected', zh: '驳回' },
  return: { en: 'returned for rework', zh: '退回' },
};

/** A reason at the end of a sentence, and its full stop. */
export function because(reason: string | undefined): FullText {
  return reason === undefined ? { en: '.', zh: '。' } : { en: `: ${reason}`, zh: `：${reason}` };
}
