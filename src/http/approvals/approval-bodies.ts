import { z } from 'zod';
import { APPROVAL_VERDICTS } from '../../engine/model/approval-request.js';
import { entityId } from '../wire/common.js';

/** The engine says what is wrong with an empty one. */
const text = z.string().max(4000);
/** The id of something a definition names. */
const word = z.string().min(1).max(100);
const step = word.optional().meta({ description: 'Needed where you are asked in several steps at once.' });

/** What a decision says. */
const decision = {
  verdict: z
    .enum(APPROVAL_VERDICTS)
    .meta({ description: '`return` sends back for rework; `reject` ends it.' }),
  covered: z.string().max(64).meta({
    description: 'The digest of the content that was seen; a decision on anything else is refused.',
  }),
  step,
  comment: text.optional().meta({ description: 'Needed to reject and to return.' }),
  answers: z
    .record(z.string().max(100), z.unknown())
    .optional()
    .meta({ description: 'The fields and questions the approval asks for, by id.' }),
};

/** Body of a request for an approval. */
export const requestBody = z.strictObject({ comment: text.optional() }).default({});

/** Body of a decision. */
export const decisionBody = z.strictObject(decision);

/** Body of a recall. */
export const recallBody = z.strictObject({ reason: text.optional() }).default({});

/** Body that hands a seat to somebody else. */
export const reassignmentBody = z.strictObject({
  step,
  from: entityId.optional().meta({ description: 'Whose seat; the one you act for when absent.' }),
  to: entityId,
  reason: text,
});

/** Body that adds an approver. */
export const addedApproverBody = z.strictObject({ step, user: entityId, reason: text.optional() });

/** Body of a comment. */
export const commentBody = z.strictObject({ text });

/** Body that tells others of a request. */
export const copyBody = z.strictObject({ to: z.array(entityId).min(1).max(50) });

/** Body of a batch of decisions. */
export const decisionsBody = z.strictObject({
  items: z
    .array(
      z.strictObject({
        instance: z.string().min(1).max(100).meta({ description: 'Id of the record.' }),
        approval: word,
        ...decision,
      }),
    )
    .min(1)
    .max(100),
});
