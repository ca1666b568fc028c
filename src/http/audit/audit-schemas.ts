import { z } from 'zod';
import { AUDIT_TYPES } from '../../application/ports/audit-trail.js';
import { answeredInstant, fullTextAnswer, pageCursor, pageLimit } from '../wire/common.js';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Which entries of the trail. */
export const trailQuery = z.strictObject({
  stream: z.string().min(1).max(200).optional(),
  type: z.enum(AUDIT_TYPES).optional(),
  limit: pageLimit,
  cursor: pageCursor.optional(),
});

/** Which checkpoints; each may hold a thousand heads, so that pages are short. */
export const checkpointsQuery = z.strictObject({
  after: z.coerce.number().int().min(0).max(2_147_483_647).default(0).meta({ type: 'integer' }),
  limit: z.coerce.number().int().min(1).max(50).default(20).meta({ type: 'integer' }),
});

/** An entry of the trail. */
export const entryAnswer = z
  .object({
    stream: z.string(),
    seq: z.int(),
    type: z.enum(AUDIT_TYPES),
    recordedAt: answeredInstant,
    actor: z.string().optional(),
    body: z.record(z.string(), z.unknown()),
    hash,
    unreadable: z.literal(true).optional().meta({
      description: 'The stored text was changed and is no entry any more; `verify-audit` tells where.',
    }),
  })
  .meta({ id: 'AuditEntry' });

const heads = z
  .array(z.array(z.union([z.string(), z.int()])).length(3))
  .meta({ description: 'Id of the chain, number and hash of its last event.' });

/** A checkpoint, as a line of an exported file. */
export const checkpointAnswer = z
  .object({
    checkpoint: z.object({
      format: z.literal('sluice-checkpoint/1'),
      org: z.uuid(),
      seq: z.int(),
      madeAt: answeredInstant,
      previousHash: hash.nullable(),
      heads: z.object({ instances: heads, streams: heads }),
    }),
    hash,
  })
  .meta({ id: 'Checkpoint', description: 'The hash is taken over the RFC 8785 text of `checkpoint`.' });

/** How the chain of a record stands. */
export const chainAnswer = z
  .object({
    id: z.uuid(),
    verdict: z.enum(['intact', 'broken']),
    events: z.int(),
    head: z.object({ seq: z.int(), hash: hash.optional().meta({ description: 'For auditors.' }) }).optional(),
    checkpoint: z.object({ seq: z.int(), event: z.int() }).optional(),
    findings: z.array(z.object({ code: z.string(), seq: z.int().optional(), message: fullTextAnswer })),
  })
  .meta({ id: 'ChainStatus' });
