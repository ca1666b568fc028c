import type { Operator } from '../planting/operator.js';
import { translations } from '../planting/translation-lines.js';
import { typo } from '../planting/typo.js';
import { stretchOf } from '../reading/source.js';

/** A slip in a key of the texts: they belong to nothing, and the item they are for goes without. */
export const misspeltTranslation: Operator = {
  id: 'misspelt-translation',
  *plant(plot) {
    for (const { side, entry, path } of translations(plot)) {
      const at = stretchOf(entry.key);
      const name = path.at(-1) ?? '';
      const put =
        path[0] === 'skills' || !/^[\w-]+$/.test(name) || /^\d+$/.test(name)
          ? undefined
          : typo(name, plot.reading.words, at.start);
      if (put !== undefined)
        yield {
          what: `${side.file}: ${path.join('.')} → ${put}`,
          edits: [{ ...at, put, file: side.file }],
          at: [{ file: side.file, offset: at.start }],
        };
    }
  },
};
