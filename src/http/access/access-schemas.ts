import { z } from 'zod';
import { SCOPES } from '../../application/ports/directory.js';
import { PERMISSIONS, PLATFORM_ROLES } from '../../engine/model/facts.js';
import { answeredInstant, entityId, shortText } from '../wire/common.js';

const password = z.string().min(10).max(200);
const typedPassword = z.string().min(1).max(200);
const email = z
  .string()
  .trim()
  .max(254)
  .regex(/^[^\s@]+@[^\s@]+$/, 'email')
  .meta({ format: 'email' });
const roles = z.array(z.enum(PLATFORM_ROLES)).max(PLATFORM_ROLES.length);
const permissions = z.array(z.enum(PERMISSIONS)).max(PERMISSIONS.length).meta({
  description: 'Granted by name beyond the roles: `override` lets gates be overridden. Never to oneself.',
});
const groups = z.array(shortText(100)).max(100);
const scopes = z.array(z.enum(SCOPES)).min(1).max(SCOPES.length);

/** Body of a sign-in. */
export const signInBody = z.strictObject({
  organisation: z
    .string()
    .min(1)
    .max(63)
    .meta({ examples: ['main'] }),
  email: z.string().min(1).max(254),
  password: typedPassword,
  newPassword: password.optional(),
});

const revokeTokens = z
  .boolean()
  .default(false)
  .meta({ description: 'Whether the tokens of the user are revoked too; sessions end in any case.' });

/** Body that changes one's own password. */
export const passwordBody = z.strictObject({
  oldPassword: typedPassword,
  newPassword: password,
  revokeTokens,
});

/** Body that gives somebody a temporary password; it may be left out. */
export const passwordResetBody = z.strictObject({ revokeTokens }).default({ revokeTokens: false });

/** Body that makes a token. */
export const tokenBody = z.strictObject({
  name: shortText(100),
  days: z.int().min(1).max(730).default(90),
  scopes: scopes.default(['read', 'write']),
});

/** Body that makes a user. */
export const userBody = z.strictObject({
  email,
  name: shortText(),
  roles: roles.min(1),
  groups: groups.default([]),
  permissions: permissions.optional(),
  manager: entityId.optional(),
  team: entityId.optional(),
  password: password.optional(),
});

/** Body that changes a user. */
export const userChangeBody = z.strictObject({
  name: shortText().optional(),
  roles: roles.min(1).optional(),
  groups: groups.optional(),
  permissions: permissions.optional(),
  manager: entityId.nullable().optional(),
  team: entityId.nullable().optional(),
  active: z.boolean().optional(),
});

/** A user as answers show it. */
export const userAnswer = z
  .object({
    id: z.uuid(),
    email: z.string(),
    name: z.string(),
    roles: z.array(z.enum(PLATFORM_ROLES)),
    groups: z.array(z.string()),
    permissions: z.array(z.enum(PERMISSIONS)).optional(),
    manager: z.uuid().optional(),
    team: z.uuid().optional(),
    active: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'User' });

/** Who is signed in. */
export const meAnswer = z
  .object({
    user: userAnswer,
    organisation: z.object({ id: z.uuid(), slug: z.string(), name: z.string(), zone: z.string() }),
    signedInWith: z.enum(['password', 'provider', 'token']),
  })
  .meta({ id: 'Me' });

/** A token without its text. */
export const tokenAnswer = z
  .object({
    id: z.uuid(),
    name: z.string(),
    scopes: z.array(z.enum(SCOPES)),
    createdAt: answeredInstant,
    expiresAt: answeredInstant,
  })
  .meta({ id: 'Token' });

/** A token with its text: shown once, so the answer to a repeated request lacks it. */
export const newTokenAnswer = tokenAnswer.extend({ token: z.string().optional() }).meta({ id: 'NewToken' });

/** Somewhere a user is signed in. */
export const sessionAnswer = z
  .object({
    id: z.uuid(),
    current: z.boolean(),
    createdAt: answeredInstant,
    expiresAt: answeredInstant,
  })
  .meta({ id: 'Session' });
