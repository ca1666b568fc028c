import type { Operator } from '../planting/operator.js';
import { typo } from '../planting/typo.js';
import { isOwn, usedElsewhere, usesOf } from '../planting/uses.js';

/** The slip is in the declaration and everything that asks for it is right: either end may be pointed at. */
export const misspeltDeclaration: Operator = {
  id: 'misspelt-declaration',
  *plant(plot) {
    const { reading } = plot;
    for (const declaration of reading.declarations) {
      const uses =
        declaration.kind === 'criterion' || !isOwn(reading, declaration) ? [] : usesOf(reading, declaration);
      const { at, name, path } = declaration;
      const elsewhere = declaration.kind === 'criterion' ? [] : usedElsewhere(plot, declaration);
      const put = uses.length + elsewhere.length === 0 ? undefined : typo(name, reading.words, at.start);
      if (put !== undefined)
        yield {
          what: `${path.join('.')} → ${put}`,
          edits: [{ ...at, put }],
          at: [at.start, ...uses.map((use) => use.at.start), ...elsewhere],
        };
    }
  },
};
