import { isMap } from 'yaml';
import { insertEntry } from '../planting/entries.js';
import type { Operator, Plot } from '../planting/operator.js';
import { entriesOf, itemsOf, valueAt, wordOf } from '../reading/reading.js';

/** The id of the stage at a place in the list. */
function stageId(reading: Plot['reading'], place: string): string {
  const node = reading.objects('stage').find(({ path }) => path[1] === place)?.node;
  return wordOf(valueAt(node, 'id')) ?? place;
}

/** Won without what is guaranteed to come before: nothing on the way asks for it. */
export const brokenGuarantee: Operator = {
  id: 'broken-guarantee',
  behaviour: true,
  *plant({ reading, source }) {
    const { contents } = source.document;
    if (!isMap(contents) || contents.has('guarantees') || reading.parent !== undefined) return;
    const asked = new Set(reading.references.filter(({ to }) => to === 'task').map(({ name }) => name));
    const tasks = reading.declarations.filter(({ kind, name }) => kind === 'task' && !asked.has(name));
    const won = entriesOf(valueAt(contents, 'outcomes')).find(
      ({ value }) => wordOf(valueAt(value, 'from')) !== 'any' && itemsOf(valueAt(value, 'from')).length === 0,
    );
    const outcome = wordOf(won?.key);
    for (const { name, path } of tasks) {
      const stage = path[1] ?? '';
      const entry = `guarantees: { seeded: { outcome: ${outcome}, onlyAfter: { task: ${stageId(reading, stage)}/${name} } } }`;
      const edit = outcome === undefined ? undefined : insertEntry(source, contents, entry);
      if (edit !== undefined) yield { what: entry, edits: [edit], at: [edit.start] };
    }
  },
};
