import type { PassedGate } from './doubt.js';
import type { EvidencePiece, InstanceStatus } from './instance-state.js';
import type { OrgChart } from './org-chart.js';
import type { Instant, Values } from './value.js';

/** What a person may do in the organisation, whatever the process. */
export const PLATFORM_ROLES = [
  'administrator',
  'operations',
  'manager',
  'rep',
  'approver',
  'auditor',
  'integration',
] as const;

/** One of the platform roles. */
export type PlatformRole = (typeof PLATFORM_ROLES)[number];

/** What an administrator grants a person by name, beyond his platform roles; nobody grants it to himself. */
export const PERMISSIONS = ['override'] as const;

/** One of the permissions. */
export type Permission = (typeof PERMISSIONS)[number];

/** Who gives a command. */
export interface Actor {
  readonly user: string;
  readonly roles: readonly PlatformRole[];
  readonly groups: readonly string[];
  readonly permissions?: readonly Permission[];
  /** Not a person: the clock, acting by a rule of the process. */
  readonly system?: true;
}

/** What lies outside the instance and a decision rests on; read in the same statement as the instance. */
export interface Facts {
  readonly now: Instant;
  /** IANA zone of the organisation; a calendar day ends at 24:00 there. */
  readonly zone: string;
  readonly actor: Actor;
  /** The owner's manager, the manager's manager …; nearest first. */
  readonly managersOfOwner: readonly string[];
  /** Those the actor acts for now (delegate, stand-in): what they see, he sees. */
  readonly actingFor?: readonly { readonly user: string; readonly groups: readonly string[] }[];
  /**
   * Pieces of evidence: all of them, or a subset that is enough for the criteria of the act (see `evidence-need.ts`).
   * Order does not matter; retracted and superseded ones may be among them.
   */
  readonly evidence: readonly EvidencePiece[];
  /** The business calendar workdays are counted in. */
  readonly calendar?: BusinessCalendar;
  /** The organisation chart, for commands that rest on it. */
  readonly people?: OrgChart;
  /** Approval id to when it was granted, for approvals taken as granted although nobody was asked: in a what-if only. */
  readonly approvals?: Readonly<Record<string, Instant>>;
  /** The gates behind the record, for commands by which evidence may cease to stand. */
  readonly passed?: readonly PassedGate[];
  /** Link id to the records linked under it. */
  readonly linked?: Readonly<Record<string, readonly LinkedInstance[]>>;
}

/** What is seen of a linked record. */
export interface LinkedInstance {
  readonly id: string;
  readonly stage: string;
  readonly status: InstanceStatus;
  readonly outcome?: string;
  readonly fields: Values;
}

/** The days on which business is done: a week, and the days that depart from it. */
export interface BusinessCalendar {
  readonly key: string;
  /** ISO weekdays that are worked, 1 Monday … 7 Sunday. */
  readonly workweek: readonly number[];
  /** `YYYY-MM-DD`. */
  readonly holidays: ReadonlySet<string>;
  /** Days worked though the week says otherwise (调休). */
  readonly makeUpDays: ReadonlySet<string>;
}
