import type { Operator } from '../planting/operator.js';
import { usedElsewhere, usesOf } from '../planting/uses.js';
import { valueAt, wordOf } from '../reading/reading.js';
import type { Reference } from '../reading/references.js';
import { stretchOf } from '../reading/source.js';

/** For each type one that cannot stand for it in a computation or comparison. */
const UNFIT: Readonly<Record<string, string>> = {
  money: 'text',
  number: 'text',
  percent: 'text',
  date: 'text',
  datetime: 'text',
  yesno: 'number',
  choice: 'number',
  scale: 'number',
  multichoice: 'number',
  list: 'number',
  table: 'text',
  row: 'text',
  user: 'text',
};

/** Any type will do for `fields: [x]`, in what is covered, and for what is carried over. */
const FITS_ANY = new Set(['fields', 'covers', 'carries', 'asks', 'at', 'on']);
const fixesType = ({ to, path }: Reference) =>
  to === 'path' || to === 'name' || to === 'member' || !path.some((step) => FITS_ANY.has(step));

/** The type of a field changed under those who compute with it or compare it. */
export const swappedType: Operator = {
  id: 'swapped-type',
  *plant(plot) {
    const { reading } = plot;
    for (const declaration of reading.declarations) {
      const { kind, node, path } = declaration;
      if (kind !== 'field' && kind !== 'column') continue;
      const type = valueAt(node, 'type');
      const put = UNFIT[wordOf(type) ?? ''];
      const uses = put === undefined ? [] : usesOf(reading, declaration).filter(fixesType);
      const elsewhere = usedElsewhere(plot, declaration, fixesType);
      if (put === undefined || uses.length + elsewhere.length === 0) continue;
      const at = stretchOf(type);
      yield {
        what: `${path.join('.')}: ${wordOf(type)} → ${put}`,
        edits: [{ ...at, put }],
        at: [at.start, declaration.at.start, ...uses.map((use) => use.at.start), ...elsewhere],
      };
    }
  },
};
