import type { Operator } from '../planting/operator.js';
import { typo } from '../planting/typo.js';
import { valueAt, wordOf } from '../reading/reading.js';
import { stretchOf } from '../reading/source.js';

/** A parent that is not there, in no such version, or without its version. */
export const unknownParent: Operator = {
  id: 'unknown-parent',
  *plant({ source }) {
    const now = valueAt(source.document.contents, 'extends');
    const [key, version] = (wordOf(now) ?? '').split('@');
    if (key === undefined || version === undefined) return;
    const at = stretchOf(now);
    for (const put of [
      `${typo(key, new Set(), 3) ?? ''}@${version}`,
      `${key}@9`,
      key,
      `${key}@latest`,
      `${key} ${version}`,
    ])
      yield { what: `extends: ${put}`, edits: [{ ...at, put }], at: [at.start] };
  },
};
