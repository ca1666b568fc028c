import { isMap, isScalar, isSeq } from 'yaml';
import type { Operator } from '../planting/operator.js';
import { stretchOf } from '../reading/source.js';

/** A list where ids are wanted, a word where a map is, a map where a list is. */
export const wrongNesting: Operator = {
  id: 'wrong-nesting',
  *plant({ reading, source }) {
    for (const { shape, node, path, entry } of reading.visits) {
      const key = entry === undefined ? undefined : stretchOf(entry.key).start;
      const { start, end } = stretchOf(node);
      const text = source.text.slice(start, end).trimEnd();
      // A bracket behind a comment would belong to the comment.
      if (/[\n#]/.test(text) || path.length === 0) continue;
      const at = [key ?? start, start];
      const what = (wrong: string) => `${path.join('.')}: ${wrong}`;
      const edits = (put: string) => [{ start, end: start + text.length, put }];
      if (shape.is === 'map' && isMap(node))
        yield { what: what('a list for a map'), edits: edits(`[${text}]`), at };
      if (shape.is === 'object' && isMap(node) && shape.called !== 'action')
        yield { what: what('a word for a map'), edits: edits('todo'), at };
      if (shape.is === 'list' && isSeq(node))
        yield { what: what('a map for a list'), edits: edits(`{ first: ${text} }`), at };
      if (shape.is === 'expression' && isScalar(node))
        yield { what: what('a map for a word'), edits: edits(`{ is: ${text} }`), at };
      if (shape.is === 'word' && isScalar(node) && path[0] !== 'jumps' && path.at(-1) !== 'then')
        yield { what: what('a list for a word'), edits: edits(`[${text}, ${text}]`), at };
    }
  },
};
