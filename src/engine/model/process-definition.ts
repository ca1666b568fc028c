import type { Action } from './action.js';
import type { Advice } from './advice.js';
import type { Approval } from './approval.js';
import type { Guarantee, Policy, Uniqueness } from './assurance.js';
import type { Condition } from './condition.js';
import type { Criterion } from './criterion.js';
import type { Field } from './field.js';
import type { Link } from './link.js';
import type { NamedTransition } from './named-transition.js';
import type { ProcessRule } from './process-rule.js';
import type { Provenance } from './provenance.js';
import type { Language, Text } from './text.js';
import type { Duration, Money } from './value.js';

/** Who counts as holding a role on one instance. */
export type RoleSource =
  | { readonly is: 'owner' }
  /** `level` 1 is the owner's manager, 2 the manager's manager … */
  | { readonly is: 'manager-of-owner'; readonly level: number }
  | { readonly is: 'group'; readonly group: string; readonly ofField?: string }
  | { readonly is: 'field'; readonly field: string };

/** A role of the process; the fallback counts when the source names nobody. */
export interface Role extends Advice {
  readonly id: string;
  readonly name: Text;
  readonly source: RoleSource;
  readonly fallback?: RoleSource;
}

/**
 * When a piece of evidence stops counting: after a duration from its occurrence, on the date in one of its fields, or
 * while a condition over its fields and the record holds.
 */
export type Expiry = { readonly after: Duration } | { readonly field: string } | { readonly when: Condition };

/** Something that can be recorded to show that a thing happened. */
export interface EvidenceKind extends Advice {
  readonly id: string;
  readonly name: Text;
  readonly fields: readonly Field[];
  /** The least provenance that counts. */
  readonly provenance: Provenance;
  readonly expires?: Expiry;
  /** Id of the artifact a piece must rest on: recording names a version that is attached. */
  readonly artifact?: string;
  /** Pieces come from records of a linked process, `item` of them, and are not recorded by hand. */
  readonly from?: { readonly link: string; readonly item: string };
  /** Ids of the roles one of whose holders, other than who recorded it, has to verify a piece before it counts. */
  readonly verifiedBy?: readonly string[];
  readonly by?: readonly string[];
  readonly requires: readonly Criterion[];
}

/** A required document. */
export interface ArtifactKind extends Advice {
  readonly id: string;
  readonly name: Text;
  /** File name endings without the dot, in lower case; empty means any. */
  readonly formats: readonly string[];
  /** Bytes. */
  readonly maxSize: number;
  readonly by?: readonly string[];
  readonly requires: readonly Criterion[];
}

/** A thing to do in a stage; completing it is recorded. */
export interface Task extends Advice {
  readonly id: string;
  readonly name: Text;
  readonly by?: readonly string[];
}

/** How a deal in a stage is forecast (S10). */
export const FORECAST_CATEGORIES = ['omitted', 'pipeline', 'best-case', 'commit', 'closed'] as const;

/** One of the forecast categories. */
export type ForecastCategory = (typeof FORECAST_CATEGORIES)[number];

/** A step of the process, and the gate behind it. */
export interface Stage extends Advice {
  readonly id: string;
  readonly name: Text;
  /** Decimal string between "0" and "1". */
  readonly probability?: string;
  readonly forecast: ForecastCategory;
  /** Time allowed in the stage. */
  readonly within?: Duration;
  /** What happens when it is over; the owner is reminded when absent. */
  readonly overdue?: readonly Action[];
  readonly tasks: readonly Task[];
  readonly entry: readonly Criterion[];
  readonly exit: readonly Criterion[];
  /** Skipped when this does not hold. */
  readonly if?: Condition;
  /** What the team expects, to compare with (S11). `conversion` is a decimal string. */
  readonly expected?: { readonly conversion?: string; readonly duration?: Duration };
}

/** `won` outcomes are reached through the exit criteria of the stage they close; `lost` ones are not. */
export type OutcomeResult = 'won' | 'lost';

/** A way an instance ends. */
export interface Outcome extends Advice {
  readonly id: string;
  readonly name: Text;
  readonly result: OutcomeResult;
  /** Ids of the stages it can be reached from. */
  readonly from: readonly string[];
  readonly requires: readonly Criterion[];
  readonly asks: readonly Field[];
  /** Id of the role whose holder must be the one to close it. */
  readonly consent?: string;
  /** Whether it can be reopened. */
  readonly reopens: boolean;
}

/** How an instance moves back; `asks` are fields of the command. */
export interface MoveBack {
  readonly allowed: boolean;
  readonly asks: readonly Field[];
  /** What the reason has to be like, where the definition asks more of it than that there is one. */
  readonly reason?: Field;
  readonly requires: readonly Criterion[];
  readonly by?: readonly string[];
  /** Approvals that were given lapse. */
  readonly voidsApprovals?: boolean;
}

/** One cell of the jump matrix (S14): OK, NO with its reason, or NO* (only by the consent role). */
export type JumpRule =
  | { readonly rule: 'allowed' }
  | { readonly rule: 'forbidden'; readonly reason?: Text }
  | { readonly rule: 'consent' };

/** Jumps ahead over stages: a default, and its exceptions by stage left and stage entered. */
export interface Jumps {
  readonly default: JumpRule;
  /** Id of the role whose holder must be the one to jump where the rule is `consent`. */
  readonly consent?: string;
  readonly exceptions: Readonly<Record<string, Readonly<Record<string, JumpRule>>>>;
}

/** A figure an overlay usually changes; expressions read it by its id. */
export interface Setting {
  readonly id: string;
  readonly type: 'money' | 'number' | 'percent' | 'duration' | 'text' | 'yesno';
  readonly value: string | boolean | Money;
}

/**
 * A checked process definition: every reference resolves, every default is filled in. Plain JSON; its canonical text
 * (RFC 8785) is what the digest is taken over.
 */
export interface ProcessDefinition {
  readonly key: string;
  readonly version: number;
  readonly language: Language;
  readonly name: Text;
  readonly help?: Text;
  /** What the record is: opportunity, contract, lead … */
  readonly subject: string;
  readonly settings: readonly Setting[];
  readonly roles: readonly Role[];
  readonly fields: readonly Field[];
  readonly evidence: readonly EvidenceKind[];
  readonly artifacts: readonly ArtifactKind[];
  /** In the order they are passed through; the first is where an instance starts. */
  readonly stages: readonly Stage[];
  readonly outcomes: readonly Outcome[];
  readonly moveBack: MoveBack;
  readonly jumps: Jumps;
  /** Ids of the record's fields that hold its worth (money) and the expected closing date, for lists and forecasts. */
  readonly figures: { readonly amount?: string; readonly closeOn?: string };
  /*
   * What follows is absent where there is none of it, so that what the format learns does not change the digest of
   * definitions that do without.
   */
  /** The parent this was laid over. */
  readonly extends?: { readonly key: string; readonly version: number };
  /** The libraries it takes from. */
  readonly uses?: readonly { readonly key: string; readonly version: number }[];
  /** Key of the business calendar that workdays are counted in; Monday to Friday when absent. */
  readonly calendar?: string;
  readonly transitions?: readonly NamedTransition[];
  readonly approvals?: readonly Approval[];
  readonly links?: readonly Link[];
  readonly rules?: readonly ProcessRule[];
  readonly unique?: readonly Uniqueness[];
  readonly policies?: readonly Policy[];
  readonly guarantees?: readonly Guarantee[];
}
