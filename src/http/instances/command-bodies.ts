import { z } from 'zod';
import { PROVENANCES } from '../../engine/model/provenance.js';
import { entityId } from '../wire/common.js';

/** The id of something a definition names. */
const word = z.string().min(1).max(100);
/** The engine says what is wrong with an empty one. */
const text = z.string().max(4000);
const rawValues = z.record(z.string().max(100), z.unknown()).meta({
  description:
    'Values by field id, as the definition declares them; money is { amount: "800000.00", currency: "CNY" }.',
});
const occurredAt = z
  .string()
  .max(40)
  .meta({ description: 'A day or an instant with its offset; now when absent; never in the future.' });

/** The members of each command beside its type; ids that a command makes are not among them. */
export const commandMembers = {
  'set-fields': { fields: rawValues.meta({ description: 'New values by field id; null clears.' }) },
  rename: { name: z.string().min(1).max(200).optional(), customer: entityId.nullable().optional() },
  'record-evidence': {
    evidence: word,
    values: rawValues.default({}),
    occurredAt: occurredAt.optional(),
    provenance: z.enum(PROVENANCES).optional(),
    source: text.optional(),
    artifactVersion: z.int().min(1).max(1_000_000).optional(),
    supersedes: entityId.optional(),
  },
  'retract-evidence': { evidence: entityId, reason: text },
  'verify-evidence': { evidence: entityId, comment: text.optional() },
  'reject-evidence': { evidence: entityId, reason: text },
  'settle-doubt': { evidence: entityId, reason: text },
  'complete-task': { stage: word.optional(), task: word, note: text.optional() },
  'undo-task': { stage: word.optional(), task: word, reason: text.optional() },
  advance: {},
  'move-back': { to: word.optional(), reason: text, answers: rawValues.optional() },
  jump: { to: word, reason: text.optional() },
  'take-transition': { transition: word, reason: text.optional(), answers: rawValues.optional() },
  hold: { reason: text, until: z.string().max(10).meta({ format: 'date' }).optional() },
  resume: {},
  close: { outcome: word, answers: rawValues.optional() },
  reopen: { reason: text },
  'hand-over': { to: entityId, reason: text.optional() },
} as const;

/** The body of the address that gives one command. */
export const commandBody = <T extends keyof typeof commandMembers>(type: T) =>
  z.strictObject(commandMembers[type]);

/** No body, or an empty one. */
export const noBody = z.strictObject({}).default({});

const typed = Object.entries(commandMembers).map(([type, members]) =>
  z.strictObject({ type: z.literal(type), ...members }),
);

/** Body of a bulk: commands of any type that needs no file. */
export const bulkBody = z.strictObject({
  items: z
    .array(
      z.strictObject({
        instance: z.string().min(1).max(100).meta({ description: 'Id of the instance.' }),
        command: z
          .discriminatedUnion('type', typed as [(typeof typed)[number], ...typeof typed])
          .meta({ id: 'Command' }),
        expectedVersion: z.int().min(1).optional(),
      }),
    )
    .min(1)
    .max(1000),
});
