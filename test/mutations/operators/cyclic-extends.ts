import { isMap, isScalar } from 'yaml';
import { insertEntry } from '../planting/entries.js';
import type { Operator, Plot } from '../planting/operator.js';
import { valueAt, wordOf } from '../reading/reading.js';
import { stretchOf } from '../reading/source.js';

const versionOf = ({ source }: Plot) => wordOf(valueAt(source.document.contents, 'version')) ?? '1';
const keyOf = ({ source }: Plot) => source.file.replace(/\.ya?ml$/, '');

/** A definition that extends itself, or the one that extends it. */
export const cyclicExtends: Operator = {
  id: 'cyclic-extends',
  *plant(plot) {
    const { source, reading } = plot;
    const { contents } = source.document;
    const own = `${keyOf(plot)}@${versionOf(plot)}`;
    const now = valueAt(contents, 'extends');
    if (isScalar(now)) {
      const at = stretchOf(now);
      yield { what: `extends itself`, edits: [{ ...at, put: own }], at: [at.start] };
    } else if (isMap(contents) && contents.has('process')) {
      const edit = insertEntry(source, contents, `extends: ${own}`);
      if (edit !== undefined) yield { what: 'extends itself', edits: [edit], at: [edit.start] };
    }
    const parent = reading.parent?.source;
    const root = parent?.document.contents;
    const back =
      parent === undefined || !isMap(root) ? undefined : insertEntry(parent, root, `extends: ${own}`);
    if (back !== undefined && parent !== undefined && isScalar(now))
      yield {
        what: `${parent.file} extends it`,
        edits: [{ ...back, file: parent.file }],
        at: [stretchOf(now).start, { file: parent.file, offset: back.start }],
      };
  },
};
