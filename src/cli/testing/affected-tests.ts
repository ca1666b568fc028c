import { isTestFile } from './test-files.js';
import type { TestOutcome } from './test-outcome.js';

/**
 * The test files that a change may make go otherwise: those that changed, and those about a process one of whose files
 * changed, its parent's and its libraries' included, or that links to such a one. Undefined: all of them, because it
 * cannot be told (a new file, one that did not load, a calendar).
 */
export function affectedTests(
  changed: ReadonlySet<string>,
  { files, definitions }: TestOutcome,
): ReadonlySet<string> | undefined {
  const affected = new Set<string>();
  for (const path of changed) {
    if (isTestFile(path)) {
      affected.add(path);
      continue;
    }
    const made = definitions.filter(({ sources }) => sources.includes(path));
    if (made.length === 0) return undefined;
    const keys = new Set(made.map(({ key }) => key));
    for (const { key, links } of definitions) if (links.some((link) => keys.has(link))) keys.add(key);
    for (const { path: test, processes } of files)
      if (processes.some((key) => keys.has(key))) affected.add(test);
  }
  return affected;
}
