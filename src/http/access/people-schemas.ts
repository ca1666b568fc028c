import { z } from 'zod';
import { answeredInstant, entityId, instant, longText, shortText } from '../wire/common.js';

/** What everybody signed in may see of a colleague. */
export const colleagueAnswer = z
  .object({ id: z.uuid(), name: z.string(), team: z.uuid().optional(), active: z.boolean() })
  .meta({ id: 'Colleague' });

/** Body that makes a team. */
export const teamBody = z.strictObject({ name: shortText(100), lead: entityId.optional() });

/** Body that changes a team. */
export const teamChangeBody = z.strictObject({
  name: shortText(100).optional(),
  lead: entityId.nullable().optional(),
});

/** A team. */
export const teamAnswer = z
  .object({ id: z.uuid(), name: z.string(), lead: z.uuid().optional(), version: z.int() })
  .meta({ id: 'Team' });

/** The name of a group in a path. */
export const groupName = shortText(100);

/** Body that says who is in a group. */
export const groupBody = z.strictObject({ members: z.array(entityId).max(5000) });

/** A group with the ids of its members. */
export const groupAnswer = z.object({ name: z.string(), members: z.array(z.uuid()) }).meta({ id: 'Group' });

const kind = z.enum(['delegate', 'stand-in']);

/** Body that lets somebody act for somebody, oneself unless a person is named. */
export const substitutionBody = z.strictObject({
  person: entityId.optional(),
  substitute: entityId,
  kind,
  from: instant,
  until: instant,
  reason: longText,
});

/** Somebody who acts for somebody else for a time. */
export const substitutionAnswer = z
  .object({
    id: z.uuid(),
    person: z.uuid(),
    substitute: z.uuid(),
    kind,
    from: answeredInstant,
    until: answeredInstant,
    reason: z.string(),
    createdBy: z.uuid(),
    createdAt: answeredInstant,
    revokedAt: answeredInstant.optional(),
  })
  .meta({ id: 'Substitution' });

const repsSee = z.enum(['own', 'team']);
/** A decimal from 0 to 1 with up to four places. */
const share = z.string().regex(/^(0(\.\d{1,4})?|1(\.0{1,4})?)$/, 'share');

/** Body that changes the settings of the organisation. */
export const settingsBody = z.strictObject({
  repsSee: repsSee.optional(),
  secondReviewShare: share.optional(),
});

/** The organisation and its settings. */
export const organisationAnswer = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    name: z.string(),
    zone: z.string(),
    settings: z.object({ repsSee, secondReviewShare: z.string() }),
  })
  .meta({ id: 'Organisation' });
