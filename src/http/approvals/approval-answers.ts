import { z } from 'zod';
import { APPROVAL_VERDICTS } from '../../engine/model/approval-request.js';
import { instanceSummaryAnswer } from '../instances/instance-answers.js';
import { answeredInstant, fullTextAnswer, pageOf, textAnswer } from '../wire/common.js';

const person = z.object({ id: z.string(), name: z.string().optional() }).meta({ id: 'NamedPerson' });
const author = z
  .union([person, z.object({ system: z.literal(true), label: fullTextAnswer }).meta({ id: 'SystemAuthor' })])
  .meta({ id: 'Author', description: 'A person, or the product itself by a rule of the process.' });
const thing = { kind: z.enum(['field', 'artifact', 'evidence']), id: z.string(), name: textAnswer };
const unresolved = z.object({ needed: z.int(), available: z.int() });

const values = z.array(z.object({ id: z.string(), name: textAnswer, words: fullTextAnswer }));

const covered = z
  .object({
    ...thing,
    words: fullTextAnswer,
    artifact: z.object({ version: z.int(), sha256: z.string(), fileName: z.string().optional() }).optional(),
    pieces: z
      .array(
        z.object({
          id: z.uuid(),
          occurredAt: answeredInstant.optional(),
          recordedBy: z.string().optional(),
          values,
        }),
      )
      .optional(),
    rows: z
      .array(z.object({ id: z.uuid(), values }))
      .optional()
      .meta({ description: 'Of a table.' }),
  })
  .meta({ id: 'CoveredContent', description: 'What an approval holds for.' });

const change = z
  .object({ ...thing, from: fullTextAnswer.optional(), to: fullTextAnswer.optional() })
  .meta({ id: 'CoveredChange', description: 'What changed, before and after; neither of personal values.' });

const seat = z
  .object({
    person,
    why: z.looseObject({
      is: z.enum(['role', 'reassigned', 'added', 'escalated']),
      words: fullTextAnswer,
    }),
    required: z.literal(true).optional().meta({ description: 'Has to agree, whatever the quorum.' }),
    mayActNow: z.array(person).meta({ description: 'Who could decide from this seat at this moment.' }),
    decision: z
      .object({
        by: person,
        verdict: z.enum(APPROVAL_VERDICTS),
        at: answeredInstant,
        comment: z.string().optional(),
        answers: z.record(z.string(), z.unknown()).optional(),
        filledIn: z
          .array(z.string())
          .optional()
          .meta({ description: 'Ids of the fields of the record that were stated with it.' }),
      })
      .optional(),
  })
  .meta({ id: 'ApprovalSeat' });

const step = z
  .object({
    step: z.string(),
    name: textAnswer.optional(),
    status: z.enum(['waiting', 'active', 'granted', 'rejected', 'returned']),
    startedAt: answeredInstant.optional(),
    dueAt: answeredInstant.optional(),
    needed: z.int(),
    overdue: z.int().optional().meta({ description: 'How often its time was over.' }),
    overdueSince: answeredInstant.optional().meta({ description: 'When its time was over first.' }),
    nudgedAt: answeredInstant.optional().meta({ description: 'When those asked were last urged.' }),
    unresolved: unresolved.optional().meta({ description: 'Too few can decide: operations have to act.' }),
    seats: z.array(seat),
  })
  .meta({ id: 'ApprovalStep' });

const request = z
  .object({
    id: z.uuid(),
    status: z.enum(['pending', 'granted', 'rejected', 'returned', 'recalled', 'voided']),
    requestedAt: answeredInstant,
    requestedBy: person,
    comment: z.string().optional(),
    endedAt: answeredInstant.optional(),
    endedBy: author.optional(),
    reason: z.string().optional(),
    digest: z.string().optional().meta({
      description:
        'To be sent back as `covered` with a decision; absent where something that is covered is hidden from the reader.',
    }),
    covered: z.array(covered),
    asks: z
      .array(covered)
      .optional()
      .meta({ description: 'While it is pending: what the approvers fill in, and what it is by now.' }),
    since: z
      .object({ at: answeredInstant, changes: z.array(change) })
      .optional()
      .meta({ description: 'What changed since somebody last decided.' }),
    changes: z.array(change).optional().meta({ description: 'What voided it.' }),
    steps: z.array(z.array(step)).meta({ description: 'One after the other; side by side within.' }),
    copied: z.array(person),
  })
  .meta({ id: 'ApprovalRequest' });

const approval = {
  approval: z.string(),
  name: textAnswer,
  request: request.optional().meta({ description: 'The latest; absent while nobody has asked.' }),
  history: z.array(
    z.object({
      seq: z.int(),
      type: z.string(),
      at: answeredInstant,
      by: author,
      request: z.uuid(),
      step: z.string().optional(),
      verdict: z.enum(APPROVAL_VERDICTS).optional(),
      text: z.string().optional(),
      people: z.array(person).optional(),
      changes: z.array(change).optional(),
    }),
  ),
};

/** One approval of a record. */
export const approvalAnswer = z
  .object({ version: z.int(), ...approval })
  .meta({ id: 'RecordApproval', description: 'An approval, its latest request, and all that came before.' });

/** Every approval of a record. */
export const approvalsAnswer = z.object({
  version: z.int(),
  items: z.array(z.object(approval).meta({ id: 'Approval' })),
});

/** What somebody has to decide. */
export const inboxAnswer = pageOf(
  z
    .object({
      record: instanceSummaryAnswer,
      process: textAnswer,
      approval: z.string(),
      name: textAnswer,
      request: z.uuid(),
      step: z.string(),
      stepName: textAnswer.optional(),
      seat: person.meta({ description: 'Yourself, or for whom you act.' }),
      why: fullTextAnswer,
      askedBy: person,
      askedAt: answeredInstant,
      dueAt: answeredInstant
        .optional()
        .meta({ description: 'Once overdue, when there is the next reminder.' }),
      overdue: z.boolean().meta({ description: 'Its time was over at least once.' }),
      overdueSince: answeredInstant.optional().meta({ description: 'When its time was over first.' }),
      comment: z.string().optional(),
      covered: z.string().meta({ description: 'To be sent back with the decision.' }),
      changed: z.boolean().meta({ description: 'The content changed since somebody last decided on it.' }),
    })
    .meta({ id: 'InboxItem' }),
).extend({ counts: z.object({ open: z.int(), overdue: z.int() }) });

/** Requests that are stuck. */
export const unresolvedAnswer = pageOf(
  z
    .object({
      record: instanceSummaryAnswer,
      approval: z.string(),
      name: textAnswer,
      request: z.uuid(),
      askedAt: answeredInstant,
      steps: z.array(unresolved.extend({ step: z.string(), name: textAnswer.optional() })),
    })
    .meta({ id: 'UnresolvedApproval' }),
);
