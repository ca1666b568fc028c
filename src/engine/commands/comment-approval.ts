import { concerned, tell } from '../approvals/notices.js';
import { saysSomething } from '../values/has-value.js';
import { accepted, invalid, problem, refused, type CommandHandler } from './handler.js';
import { requestedApproval } from './named-approval.js';
import { takingPart } from './taking-part.js';

/** Says something about an approval without deciding it. */
export const commentApproval: CommandHandler<'comment-approval'> = (situation, { approval, text }) => {
  const requested = requestedApproval(approval, situation);
  if ('kind' in requested) return requested;
  if (!saysSomething(text))
    return invalid([problem('/text', 'value.required', { en: 'Say something.', zh: '请填写内容。' })]);
  const blockers = takingPart(requested, situation);
  if (blockers.length > 0) return refused(blockers);
  const { request } = requested;
  const body = { approval, request: request.id, text };
  const others = concerned(request).filter((person) => person !== situation.facts.actor.user);
  return accepted(
    [{ type: 'approval.commented', stage: situation.stored.stage, body }],
    tell('approval.commented', others),
  );
};
