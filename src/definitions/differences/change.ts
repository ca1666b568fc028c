import type { FullText, Text } from '../../engine/model/text.js';

/** What a change does to the process: `unclear` where it cannot be told, which counts as possibly loosening. */
export type ChangeEffect = 'tightens' | 'loosens' | 'unclear' | 'neutral';

/** One way in which two definitions differ, as the people who write them would say it. */
export interface Change {
  /** Stable: the kind of part and what happened to it, e.g. `stage-added`, `criterion-tightened`. */
  readonly code: string;
  /** E.g. `stages.proposal.exit.filed.atLeast`. */
  readonly path: string;
  readonly effect: ChangeEffect;
  readonly message: FullText;
}

/** A kind of part: its word in codes, and what people call it. */
export interface PartKind {
  readonly code: string;
  readonly en: string;
  readonly zh: string;
}

/** A part by its name and id, for a sentence. */
export function called(
  kind: PartKind,
  { id, name }: { readonly id: string; readonly name?: Text },
): FullText {
  const given = (text: string | undefined) => (text === undefined || text === id ? '' : `“${text}”`);
  return {
    en: [kind.en, given(name?.en ?? name?.zh), `(${id})`].filter((part) => part !== '').join(' '),
    zh: `${kind.zh}${given(name?.zh ?? name?.en)}（${id}）`,
  };
}

/** The beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Whether two parts say the same. */
export function same(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
