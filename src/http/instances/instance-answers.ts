import { z } from 'zod';
import { EVIDENCE_CHECKS } from '../../engine/model/evidence-check.js';
import { FORECAST_CATEGORIES } from '../../engine/model/process-definition.js';
import { PROVENANCES } from '../../engine/model/provenance.js';
import { answeredInstant, fullTextAnswer, textAnswer } from '../wire/common.js';

const values = z.record(z.string(), z.unknown());
const status = z.enum(['open', 'held', 'closed']);
const hiddenIds = z.array(z.string()).meta({
  description:
    'Ids of the fields (`table.column` of a column) that hold something the reader may not see; it is left out.',
});

const evidenceCheck = z.enum(EVIDENCE_CHECKS);
const checkPassed = z.object({ at: answeredInstant, by: z.uuid(), comment: z.string().optional() });

/** A version of a document. */
export const artifactAnswer = z
  .object({
    artifact: z.string(),
    version: z.int(),
    sha256: z.string(),
    size: z.int(),
    fileName: z.string(),
    mediaType: z.string(),
    attachedAt: answeredInstant,
    attachedBy: z.uuid(),
  })
  .meta({ id: 'ArtifactVersion' });

const common = {
  id: z.uuid(),
  reference: z.string(),
  name: z.string(),
  owner: z.object({ id: z.uuid(), name: z.string().optional() }),
  customer: z.object({ id: z.uuid(), name: z.string().optional() }).optional(),
  version: z.int(),
  status,
  stage: z.string(),
  outcome: z.string().optional(),
  probability: z.string().optional(),
  forecast: z.enum(FORECAST_CATEGORIES),
  amount: z.object({ amount: z.string(), currency: z.string() }).optional(),
  stageEnteredAt: answeredInstant,
  stageDueAt: answeredInstant.optional(),
  nextChangeAt: answeredInstant.optional(),
  createdAt: answeredInstant,
  updatedAt: answeredInstant,
};

/** An instance as a list shows it. */
export const instanceSummaryAnswer = z
  .object({ ...common, definition: z.object({ key: z.string(), version: z.int() }) })
  .meta({ id: 'InstanceSummary' });

/** An instance. */
export const instanceAnswer = z
  .object({
    ...common,
    definition: z.object({ key: z.string(), version: z.int(), digest: z.string() }),
    fields: values.meta({ description: 'What was entered, by field id.' }),
    hidden: hiddenIds.optional(),
    computed: z
      .record(
        z.string(),
        z.object({
          value: z.unknown().optional(),
          missing: z.array(z.string()).optional(),
          reason: fullTextAnswer.optional(),
        }),
      )
      .optional()
      .meta({
        description:
          'What computed fields come to at this moment, by field id: a value, or what it lacks. It counts before what was entered.',
      }),
    tasks: z.record(z.string(), z.object({ at: answeredInstant, by: z.uuid(), note: z.string().optional() })),
    artifacts: z.record(z.string(), artifactAnswer),
    overrides: z
      .record(
        z.string(),
        z.object({
          id: z.uuid(),
          criteria: z.array(z.string()).readonly(),
          reason: z.string(),
          by: z.uuid(),
          at: answeredInstant,
          until: answeredInstant,
        }),
      )
      .optional()
      .meta({ description: 'Exemptions from criteria granted since the present stage was entered, by id.' }),
    checks: z
      .record(
        z.string(),
        z.object({
          kind: z.string(),
          recordedBy: z.uuid(),
          recordedAt: answeredInstant,
          checks: z.array(evidenceCheck).readonly(),
        }),
      )
      .optional()
      .meta({ description: 'The pieces of evidence that wait for a second person, by id.' }),
    expectations: z
      .record(
        z.string(),
        z.object({
          id: z.uuid(),
          evidence: z.string().optional(),
          fields: z.array(z.string()).readonly().optional(),
          owner: z.uuid(),
          dueOn: z.string(),
          note: z.string().optional(),
          askedBy: z.uuid(),
          askedAt: answeredInstant,
        }),
      )
      .optional()
      .meta({ description: 'What is not known yet, by id.' }),
    doubts: z
      .array(
        z.object({
          evidence: z.uuid(),
          why: z.enum(['retracted', 'rejected', 'superseded']),
          gate: z.object({ seq: z.int(), from: z.string(), to: z.string() }),
          at: answeredInstant,
        }),
      )
      .readonly()
      .optional()
      .meta({ description: 'Passed gates that rested on evidence which no longer stands.' }),
    hold: z
      .object({ at: answeredInstant, by: z.uuid(), reason: z.string(), until: z.string().optional() })
      .optional(),
    closed: z
      .object({
        at: answeredInstant,
        by: z.uuid(),
        outcome: z.string(),
        result: z.enum(['won', 'lost']),
        answers: values,
      })
      .optional(),
  })
  .meta({ id: 'Instance' });

/** What an accepted command answers. */
export const commandAnswer = z
  .object({
    id: z.uuid(),
    reference: z.string(),
    version: z.int(),
    status,
    stage: z.string(),
    outcome: z.string().optional(),
    probability: z.string().optional(),
    events: z.array(z.object({ seq: z.int(), type: z.string() })),
    created: z
      .object({
        instance: z.uuid().optional(),
        evidence: z.uuid().optional(),
        artifactVersion: z.int().optional(),
        expectation: z.uuid().optional(),
        request: z.uuid().optional(),
      })
      .optional(),
  })
  .meta({ id: 'CommandResult' });

/** A piece of evidence. */
export const evidenceAnswer = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    values,
    provenance: z.enum(PROVENANCES),
    source: z.string().optional(),
    artifactVersion: z.int().optional(),
    occurredAt: answeredInstant,
    recordedAt: answeredInstant,
    recordedBy: z.uuid(),
    expiresAt: answeredInstant.optional(),
    supersedes: z.uuid().optional(),
    supersededBy: z.uuid().optional(),
    retracted: z.object({ at: answeredInstant, by: z.uuid(), reason: z.string() }).optional(),
    checks: z.array(evidenceCheck).optional().meta({
      description: 'How a second person was asked to look at it when it was recorded.',
    }),
    verified: checkPassed.optional(),
    reviewed: checkPassed.optional(),
    rejected: z
      .object({ at: answeredInstant, by: z.uuid(), reason: z.string(), check: evidenceCheck })
      .optional(),
    warnings: z
      .array(
        z.object({
          code: z.string(),
          field: z.string().optional(),
          message: fullTextAnswer,
          records: z.int().optional(),
        }),
      )
      .optional()
      .meta({
        description:
          'Likely junk, shown to who verifies it, to managers above the owner, operations and auditors.',
      }),
    hidden: hiddenIds.optional(),
  })
  .meta({ id: 'Evidence' });

/** An event of the log. */
export const eventAnswer = z
  .looseObject({
    seq: z.int(),
    type: z.string(),
    stage: z.string(),
    actor: z.string().meta({ description: 'Id of the user; `system` where it happened by the clock.' }),
    recordedAt: answeredInstant,
    body: values,
    hidden: hiddenIds.optional(),
    hash: z.string().optional().meta({
      description:
        'SHA-256 of the event and the hash before it, hex; absent from the first event on in which something is hidden from the reader.',
    }),
  })
  .meta({ id: 'Event' });

const report = z
  .looseObject({
    criterion: z.string().optional(),
    id: z.string(),
    kind: z.string().optional(),
    name: fullTextAnswer,
    verdict: z.enum(['met', 'unmet', 'expired', 'unknown', 'not-applicable', 'overridden']),
    code: z.string().optional(),
    message: fullTextAnswer,
    seen: fullTextAnswer.optional(),
    wanted: fullTextAnswer.optional(),
    hint: textAnswer.optional(),
    suppliers: z.array(z.object({ role: z.string(), name: textAnswer, users: z.array(z.uuid()) })),
    remedy: z.looseObject({ act: z.string() }).optional(),
    validUntil: answeredInstant.optional(),
  })
  .meta({ id: 'Criterion', description: 'How one condition of a gate stands.' });

/** How a gate stands. */
export const explanationAnswer = z
  .object({
    version: z.int(),
    from: z.string(),
    target: z.object({
      stage: z.string().optional(),
      outcome: z.string().optional(),
      transition: z.string().optional(),
    }),
    criteria: z.array(report),
    blockers: z.array(report),
  })
  .meta({ id: 'Explanation' });

/** What became of each item of a bulk. */
export const bulkAnswer = z
  .object({
    results: z.array(
      z.object({
        instance: z.string(),
        status: z.int(),
        result: commandAnswer.optional(),
        problem: z.looseObject({ code: z.string(), messages: fullTextAnswer }).optional(),
      }),
    ),
  })
  .meta({ id: 'BulkResult' });
