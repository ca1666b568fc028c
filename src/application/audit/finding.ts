import type { Log } from '../ports/audit-reader.js';

/** What a finding is about: a chain of events, a definition, or the checkpoints of the organisation. */
export interface Subject {
  readonly log: Log | 'checkpoint' | 'organisation' | 'definition';
  /** Id of the record, name of the stream of the audit trail, or `key@version` of the definition. */
  readonly chain?: string;
  /** Reference of the record, where its row or first event says one. */
  readonly reference?: string;
  /** Number of the event, entry or checkpoint. */
  readonly seq?: number;
}

/** What each kind of finding says beside its subject. */
export interface FindingParameters {
  /** Rows with these numbers are not there. */
  'rows-missing': { readonly to: number };
  'text-changed': Record<never, never>;
  'text-unreadable': Record<never, never>;
  /** The text belongs to another place: moved, swapped or inserted. */
  'out-of-place': { readonly says: string };
  /** What follows was appended to something else. */
  replaced: { readonly next: number };
  'not-the-first': Record<never, never>;
  'column-differs': { readonly column: string; readonly stored: string; readonly hashed: string };
  /** What lies apart is not what the event committed itself to. */
  'personal-value-changed': Record<never, never>;
  'head-missing': Record<never, never>;
  'head-differs': { readonly says: number };
  'head-hash-differs': Record<never, never>;
  'stage-differs': { readonly stored: string; readonly hashed: string };
  'chain-empty': { readonly says: number };
  'chain-removed': { readonly checkpoint: number };
  'tail-cut': { readonly checkpoint: number; readonly end: number };
  'row-removed': { readonly checkpoint: number };
  rewritten: { readonly checkpoint: number };
  'definition-changed': Record<never, never>;
  'checkpoint-other': Record<never, never>;
  'checkpoint-link': { readonly before: number };
  'organisation-missing': Record<never, never>;
}

/** The kind of a finding. */
export type FindingCode = keyof FindingParameters;

/** Something that is not as it was written. */
export type Finding = {
  [Code in FindingCode]: {
    readonly code: Code;
    readonly subject: Subject;
    readonly parameters: FindingParameters[Code];
  };
}[FindingCode];

/** Is told of what is found. */
export type Report = <Code extends FindingCode>(
  code: Code,
  subject: Subject,
  parameters: FindingParameters[Code],
) => void;
