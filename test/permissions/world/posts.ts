import type { PlatformRole } from '../../../src/engine/model/facts.js';

/** What somebody is to the company of the table. */
export interface Post {
  readonly roles: readonly PlatformRole[];
  readonly groups?: readonly string[];
  readonly team?: 'north' | 'south';
  /** Whom they report to; stands earlier in the list. */
  readonly manager?: string;
  readonly mayOverride?: true;
}

/** Everybody; beside the roles of the table those who own and prepare what is asked for. */
export const POSTS = {
  /** Prepares everything, so that nobody of the table has asked for or recorded anything himself. */
  clerk: { roles: ['operations'], mayOverride: true },
  decider: { roles: ['approver'], groups: ['deciders'] },
  administrator: { roles: ['administrator'], team: 'north' },
  operations: { roles: ['operations'], team: 'north' },
  director: { roles: ['manager'] },
  manager: { roles: ['manager'], team: 'north', manager: 'director' },
  otherManager: { roles: ['manager'], team: 'south' },
  rep: { roles: ['rep'], team: 'north', manager: 'manager' },
  /** Of the rep's team, below the manager. */
  teammate: { roles: ['rep'], team: 'north', manager: 'manager' },
  /** Of another team, below another manager. */
  stranger: { roles: ['rep'], team: 'south', manager: 'otherManager' },
  approver: { roles: ['approver'], team: 'north' },
  /** Whom the decider adds to requests. */
  asked: { roles: ['approver'], team: 'north' },
  /** Acts for the asked, beside him. */
  delegate: { roles: ['approver'], team: 'north' },
  /** Holds a role of the process by his group. */
  bench: { roles: ['rep'], team: 'north', groups: ['bench'] },
  auditor: { roles: ['auditor'], team: 'north' },
  integration: { roles: ['integration'], team: 'north' },
  /** Has no right but to override; the clerk tells him of requests. */
  overrider: { roles: ['approver'], team: 'north', mayOverride: true },
  deactivated: { roles: ['administrator'], team: 'north' },
  temporary: { roles: ['administrator'], team: 'north' },
} as const satisfies Readonly<Record<string, Post>>;

/** One of them. */
export type PostName = keyof typeof POSTS;
