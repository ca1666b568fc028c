import { insideOf } from '../reading/source.js';
import type { Operator } from '../planting/operator.js';
import { entriesOf, valueAt, wordOf, type Reading } from '../reading/reading.js';

/** The type that every field of this name has, when they agree. */
function typeOf(reading: Reading, name: string): string | undefined {
  const types = [...reading.known('field'), ...reading.known('column')]
    .filter((each) => each.name === name)
    .map(({ node }) => wordOf(valueAt(node, 'type')));
  return new Set(types).size === 1 ? types[0] : undefined;
}

/** What each type cannot be compared with in a condition map. */
const NONSENSE: Readonly<Record<string, string>> = {
  yesno: 'maybe',
  number: 'plenty',
  percent: 'plenty',
  money: 'plenty',
  date: 'soon',
  scale: '7',
};

/** A test that the type of the field does not allow: `{ role: ">= decide" }` of a choice, `{ explicit: maybe }` of a yes or no. */
export const wrongTest: Operator = {
  id: 'wrong-test',
  *plant({ reading, source }) {
    for (const { node, path } of reading.of('condition')) {
      for (const { key, value } of entriesOf(node)) {
        const name = wordOf(key)?.split('.').at(-1) ?? '';
        const at = insideOf(source, value);
        const type = typeOf(reading, name) ?? '';
        if (at === undefined) continue;
        const text = source.text.slice(at.start, at.end);
        const quoted = source.text[at.start - 1] === '"';
        const ordered = quoted ? `>= ${text}` : `">= ${text}"`;
        const put = type === 'choice' && !/^[<>!]/.test(text) ? ordered : NONSENSE[type];
        if (put !== undefined)
          yield {
            what: `${path.join('.')}: ${name}: ${text} → ${put}`,
            edits: [{ ...at, put }],
            at: [at.start],
          };
      }
    }
  },
};
