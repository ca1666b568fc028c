import type { Instant } from './value.js';

/** A person as the organisation chart knows him. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly groups: readonly string[];
  /** Sees everything and changes nothing: he is asked for no decision. */
  readonly auditor?: true;
  readonly manager?: string;
}

/** Somebody who acts for somebody else for a time. */
export interface Substitution {
  readonly id: string;
  /** Who is acted for. */
  readonly person: string;
  readonly substitute: string;
  /** A delegate acts alongside; a stand-in replaces, and takes over what is in flight. */
  readonly kind: 'delegate' | 'stand-in';
  /** From this instant on … */
  readonly from: Instant;
  /** … and before this one. */
  readonly until: Instant;
}

/** The people of an organisation, who leads whom and who acts for whom, at one version of the directory. */
export interface OrgChart {
  readonly version: number;
  readonly people: ReadonlyMap<string, Person>;
  /** Group to the ids of its members, active or not. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** Those not revoked; their dates may lie in the past or the future. */
  readonly substitutions: readonly Substitution[];
}
