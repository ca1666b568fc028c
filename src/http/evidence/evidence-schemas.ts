import { z } from 'zod';
import { EVIDENCE_CHECKS } from '../../engine/model/evidence-check.js';
import { answeredInstant, entityId, pageCursor, pageLimit } from '../wire/common.js';

const word = z.string().min(1).max(100);
const text = z.string().max(4000);
const recordName = z.object({ id: z.uuid(), reference: z.string(), name: z.string() });
const person = z.object({ id: z.string(), name: z.string() });
const definition = z.object({ key: z.string(), version: z.int() });

/** Body that lets a piece stand. */
export const verificationBody = z.strictObject({ comment: text.optional() }).default({});

/** Body that does not. */
export const rejectionBody = z.strictObject({ reason: text });

/** Body that says what is not known yet. */
export const expectationBody = z.strictObject({
  evidence: word.optional().meta({ description: 'Id of a kind of evidence, or else give `fields`.' }),
  fields: z.array(word).min(1).max(50).optional(),
  owner: entityId.meta({ description: 'Who finds out.' }),
  dueOn: z.string().max(10).meta({ format: 'date' }),
  note: text.optional(),
});

/** Body that takes an open question back. */
export const withdrawalBody = z.strictObject({ reason: text.optional() }).default({});

/** Body that lets a doubtful gate stand. */
export const settlementBody = z.strictObject({
  evidence: entityId.meta({ description: 'The piece that no longer stands.' }),
  reason: text,
});

/** Query of the list of pieces that wait. */
export const verificationsQuery = z.strictObject({ limit: pageLimit, cursor: pageCursor.optional() });

/** Query of the list of open questions. */
export const expectationsQuery = z.strictObject({
  whose: z
    .enum(['mine', 'team'])
    .default('mine')
    .meta({ description: '`team`: those of everybody below me as well.' }),
  overdue: z
    .enum(['true', 'false'])
    .default('false')
    .meta({ description: 'Only what should be known by now.' }),
  limit: pageLimit,
  cursor: pageCursor.optional(),
});

/** A piece that waits for a second person. */
export const waitingAnswer = z
  .object({
    id: z.uuid(),
    instance: recordName,
    definition,
    kind: z.string(),
    checks: z.array(z.enum(EVIDENCE_CHECKS)),
    recordedBy: person,
    recordedAt: answeredInstant,
  })
  .meta({ id: 'WaitingEvidence' });

/** What is not known yet. */
export const openQuestionAnswer = z
  .object({
    id: z.uuid(),
    instance: recordName,
    definition,
    evidence: z.string().optional(),
    fields: z.array(z.string()).optional(),
    owner: person,
    dueOn: z.string().meta({ format: 'date' }),
    note: z.string().optional(),
    askedBy: person,
    askedAt: answeredInstant,
    overdue: z.boolean(),
  })
  .meta({ id: 'OpenQuestion' });
