import { isSeq } from 'yaml';
import type { Operator } from '../planting/operator.js';
import { typo } from '../planting/typo.js';
import { valueAt, wordOf } from '../reading/reading.js';
import { stretchOf } from '../reading/source.js';

/** A library that is not there, in no such version, or without its version. */
export const unknownLibrary: Operator = {
  id: 'unknown-library',
  *plant({ source }) {
    const uses = valueAt(source.document.contents, 'uses');
    for (const node of isSeq(uses) ? uses.items : [uses]) {
      const [key, version] = (wordOf(node) ?? '').split('@');
      if (key === undefined || version === undefined) continue;
      const at = stretchOf(node);
      for (const put of [
        ...[0, 1, 2, 3].map((salt) => `${typo(key, new Set(), salt) ?? ''}@${version}`),
        `no-such-library@${version}`,
        `${key}@9`,
        key,
        `${key}@latest`,
        `${key}@v${version}`,
        `${key} ${version}`,
        `${key}.yaml@${version}`,
      ])
        yield { what: `uses: ${put}`, edits: [{ ...at, put }], at: [at.start] };
    }
  },
};
