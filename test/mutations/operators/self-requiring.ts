import type { Operator } from '../planting/operator.js';
import { requiring } from '../planting/requiring.js';

/** What has to be there before it can be recorded or filed for the first time. */
export const selfRequiring: Operator = {
  id: 'self-requiring',
  behaviour: true,
  *plant(plot) {
    for (const declaration of plot.reading.declarations) {
      const { kind, name, path } = declaration;
      if (kind !== 'evidence' && kind !== 'artifact') continue;
      const edit = requiring(plot, declaration, `{ ${kind}: ${name} }`);
      if (edit !== undefined)
        yield {
          what: `${path.join('.')} requires itself`,
          edits: [edit],
          at: [edit.start, declaration.at.end],
        };
    }
  },
};
