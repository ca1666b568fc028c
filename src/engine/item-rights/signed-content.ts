import { activeSteps } from '../approvals/asked-step.js';
import { decidersOf } from '../approvals/notices.js';
import type { CompiledProcess } from '../compile-process.js';
import type { Approval } from '../model/approval.js';
import type { ApprovalRequest } from '../model/approval-request.js';
import type { Field } from '../model/field.js';
import type { Situation } from '../situation.js';
import type { VisibleFields } from './visible-fields.js';
import { withColumns } from './with-columns.js';

/** Whether the actor is asked to decide on a request now, himself or for another, or has decided on it. */
function signs(approval: Approval, request: ApprovalRequest, situation: Situation): boolean {
  const { user } = situation.facts.actor;
  const decided = request.steps.flat().some(({ decisions }) => decisions.some(({ by }) => by === user));
  if (decided || request.status !== 'pending') return decided;
  return activeSteps(approval, request).some((asked) => decidersOf(asked, situation).includes(user));
}

/** Every field that tells something of what an approval covers, and those its approvers fill in. */
function fieldsSigned(
  { covers, asks }: Approval,
  { fields, evidence }: Pick<CompiledProcess, 'fields' | 'evidence'>,
): readonly Field[] {
  const covered = covers.flatMap(({ kind, id }) => {
    if (kind === 'field') return fields.get(id) ?? [];
    return kind === 'evidence' ? (evidence.get(id)?.fields ?? []) : [];
  });
  return withColumns([...covered, ...asks.flatMap((id) => fields.get(id) ?? [])]);
}

/**
 * What the actor sees of the content of a request: nobody signs what he does not see, so whoever is asked sees all that it
 * covers, as it was asked about, and keeps seeing what he has decided on. Of the record he sees no more by that.
 */
export function signedContent(
  approval: Approval,
  request: ApprovalRequest,
  situation: Situation,
  visible: VisibleFields,
): VisibleFields {
  if (visible.everything || !signs(approval, request, situation)) return visible;
  const { process } = situation;
  const signed = new Set(fieldsSigned(approval, process));
  const ids = new Set([
    ...approval.asks,
    ...approval.covers.flatMap(({ kind, id }) => (kind === 'field' ? [id] : [])),
  ]);
  const kinds = new Set(approval.covers.flatMap(({ kind, id }) => (kind === 'evidence' ? [id] : [])));
  return {
    sees: (field) => signed.has(field) || visible.sees(field),
    seesAllOf: (id) => ids.has(id) || visible.seesAllOf(id),
    seesEvidence: (kind) => kinds.has(kind) || visible.seesEvidence(kind),
    everything: false,
  };
}
