import { z } from 'zod';
import { INSTANCE_SORTS, type InstanceSort } from '../../application/ports/instance-queries.js';
import { entityId, instant, pageCursor, pageLimit, shortText } from '../wire/common.js';

const word = z.string().min(1).max(100);
const sorts = INSTANCE_SORTS.flatMap((sort) => [sort, `-${sort}`] as const);
const sequence = z.coerce.number().int().min(0).max(2_147_483_647);

/** Body that makes an instance. */
export const instanceBody = z.strictObject({
  definition: word.meta({
    description: 'Key of the process definition.',
    examples: ['key-account-six-stage'],
  }),
  version: z.int().min(1).max(1_000_000).optional().meta({ description: 'The newest when absent.' }),
  name: z.string().min(1).max(200),
  customer: entityId.optional(),
  owner: entityId.optional().meta({ description: 'Oneself when absent.' }),
  fields: z.record(z.string().max(100), z.unknown()).default({}),
});

/** Query of the list of instances. */
export const instancesQuery = z.strictObject({
  definition: word.optional(),
  version: z.coerce.number().int().min(1).max(1_000_000).optional(),
  stage: word.optional(),
  status: z.enum(['open', 'held', 'closed']).optional(),
  outcome: word.optional(),
  owner: entityId.optional(),
  customer: entityId.optional(),
  doubtful: z.enum(['true', 'false']).default('false').meta({
    description: 'Only those of which a passed gate rested on evidence that no longer stands.',
  }),
  search: shortText()
    .optional()
    .meta({ description: 'Words of the name or the name of the customer, Chinese or not.' }),
  sort: z.enum(sorts).default('-updated').meta({ description: 'A minus sign in front sorts downwards.' }),
  limit: pageLimit,
  cursor: pageCursor.optional(),
});

/** The sort order a query asks for. */
export function sortOf(sort: z.infer<typeof instancesQuery>['sort']): {
  sort: InstanceSort;
  descending: boolean;
} {
  const descending = sort.startsWith('-');
  return { sort: (descending ? sort.slice(1) : sort) as InstanceSort, descending };
}

/** Query of one instance. */
export const instanceQuery = z.strictObject({ asOf: instant.optional() });

/** Query of the explanation. */
export const explainQuery = z
  .strictObject({
    target: word
      .optional()
      .meta({ description: '`next`, or the id of a stage or outcome; `next` when absent.' }),
    transition: word.optional().meta({ description: 'The id of a named transition, in place of a target.' }),
  })
  .refine(({ target, transition }) => target === undefined || transition === undefined, {
    path: ['transition'],
    params: {
      en: 'Ask for a target or for a transition, not for both.',
      zh: '只能询问 target 或 transition 之一。',
    },
  });

/** Query of the events. */
export const eventsQuery = z.strictObject({
  after: sequence.default(0).meta({ description: 'Only events after this sequence number.' }),
  limit: pageLimit,
});

/** Query of the evidence. */
export const evidenceQuery = z.strictObject({ limit: pageLimit, cursor: entityId.optional() });

/** Query that says which stage a task belongs to. */
export const undoTaskQuery = z.strictObject({
  stage: word.optional(),
  // Percent-encoded, a Chinese character takes nine bytes, and the head of a request holds 16 KB.
  reason: z.string().max(1000).optional(),
});
