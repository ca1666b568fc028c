import { isMap } from 'yaml';
import { removeEntry } from '../planting/entries.js';
import type { Operator } from '../planting/operator.js';
import { entriesOf, valueAt, wordOf } from '../reading/reading.js';
import { stretchOf } from '../reading/source.js';

/** `NO*` asks for a consent that nobody is there to give. */
export const jumpWithoutConsent: Operator = {
  id: 'jump-without-consent',
  *plant({ source }) {
    const jumps = valueAt(source.document.contents, 'jumps');
    if (!isMap(jumps)) return;
    const consent = entriesOf(jumps).find(({ key }) => wordOf(key) === 'consent');
    const asking = entriesOf(jumps)
      .flatMap(({ value }) => entriesOf(value))
      .filter(({ value }) => wordOf(value) === 'NO*');
    const edit =
      consent === undefined || asking.length === 0 ? undefined : removeEntry(source, jumps, consent);
    if (edit !== undefined)
      yield {
        what: 'jumps.consent left out',
        edits: [edit],
        at: [edit.start, stretchOf(jumps).start, ...asking.map(({ value }) => stretchOf(value).start)],
      };
  },
};
