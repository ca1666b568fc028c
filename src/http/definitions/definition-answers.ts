import { z } from 'zod';
import type { PublishedDefinition } from '../../application/ports/definition-store.js';
import { answeredInstant, textAnswer } from '../wire/common.js';

const pin = { key: z.string(), version: z.int(), digest: z.string(), publishedAt: answeredInstant };

/** A published version as a list shows it. */
export const definitionSummaryAnswer = z
  .object({
    ...pin,
    name: textAnswer,
    subject: z.string(),
    stages: z.array(z.object({ id: z.string(), name: textAnswer, probability: z.string().optional() })),
  })
  .meta({ id: 'DefinitionSummary' });

/** A published version with the whole definition. */
export const definitionAnswer = z
  .object({ ...pin, definition: z.record(z.string(), z.unknown()) })
  .meta({ id: 'Definition' });

/** A list of versions. */
export const definitionsAnswer = z.object({ items: z.array(definitionSummaryAnswer) });

/** A version as a list shows it. */
export function summaryOf({ key, version, digest, publishedAt, definition }: PublishedDefinition) {
  const { name, subject, stages } = definition;
  return {
    key,
    version,
    digest,
    publishedAt,
    name,
    subject,
    stages: stages.map(({ id, name: stage, probability }) => ({ id, name: stage, probability })),
  };
}
