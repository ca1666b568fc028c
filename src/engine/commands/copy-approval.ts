import { tell } from '../approvals/notices.js';
import { accepted, invalid, problem, refused, type CommandHandler } from './handler.js';
import { requestedApproval } from './named-approval.js';
import { takingPart } from './taking-part.js';

/** Lets others know of an approval who do not decide it (抄送). */
export const copyApproval: CommandHandler<'copy-approval'> = (situation, { approval, to }) => {
  const requested = requestedApproval(approval, situation);
  if ('kind' in requested) return requested;
  const { request } = requested;
  const { stored, facts } = situation;
  const unknown = to.flatMap((person, place) => {
    if (facts.people?.people.get(person)?.active === true) return [];
    const message = { en: 'That person is not here, or has left.', zh: '该人员不存在或已停用。' };
    return [problem(`/to/${String(place)}`, 'value.unknown-reference', message)];
  });
  if (unknown.length > 0) return invalid(unknown);
  const blockers = takingPart(requested, situation);
  if (blockers.length > 0) return refused(blockers);
  const fresh = [...new Set(to)].filter((person) => request.copied?.includes(person) !== true);
  if (fresh.length === 0) return accepted([]);
  const body = { approval, request: request.id, to: fresh };
  return accepted([{ type: 'approval.copied', stage: stored.stage, body }], tell('approval.copied', fresh));
};
