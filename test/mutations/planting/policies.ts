import { entriesOf, valueAt, wordOf, type Reading } from '../reading/reading.js';

/** A policy that holds in a definition. */
export interface Policy {
  readonly id: string;
  /** The ids of its criteria. */
  readonly criteria: readonly string[];
}

/** The policies a file declares itself. */
function declaredIn({ source }: Reading): readonly Policy[] {
  return entriesOf(valueAt(source.document.contents, 'policies')).map(({ key, value }) => ({
    id: wordOf(key) ?? '',
    criteria: entriesOf(valueAt(value, 'requires')).map((entry) => wordOf(entry.key) ?? ''),
  }));
}

/** The policies a definition gets from its libraries. */
export function fromLibraries({ libraries }: Reading): readonly Policy[] {
  return libraries.flatMap(declaredIn);
}

/** The policies a definition gets from what it extends, libraries of that included. */
export function inherited({ parent }: Reading): readonly Policy[] {
  return parent === undefined ? [] : [...declaredIn(parent), ...fromLibraries(parent), ...inherited(parent)];
}
