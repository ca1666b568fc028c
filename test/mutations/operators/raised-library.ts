import type { Operator } from '../planting/operator.js';
import { valueAt, wordOf } from '../reading/reading.js';
import { stretchOf } from '../reading/source.js';

/** A library is given its next version, and those who use it still name the one before. */
export const raisedLibrary: Operator = {
  id: 'raised-library',
  *plant({ source, users }) {
    const { contents } = source.document;
    const version = valueAt(contents, 'version');
    if (valueAt(contents, 'library') === undefined || users.length === 0) return;
    const at = stretchOf(version);
    const put = String(Number(wordOf(version)) + 1);
    const uses = users.map((user) => ({
      file: user.source.file,
      offset: stretchOf(valueAt(user.source.document.contents, 'uses')).start,
    }));
    yield { what: `version: ${wordOf(version)} → ${put}`, edits: [{ ...at, put }], at: [at.start, ...uses] };
  },
};
