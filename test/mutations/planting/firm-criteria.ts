import { type YAMLMap, isMap } from 'yaml';
import { appendEntry } from './entries.js';
import type { Plot } from './operator.js';
import { entriesOf, wordOf } from '../reading/reading.js';
import { stretchOf } from '../reading/source.js';

/** The criteria that hold without condition in each gate of a definition. */
function* firmCriteria({ reading }: Plot) {
  for (const { node: gate, path, shape } of reading.of('map')) {
    if (shape.declares !== 'criterion' || !isMap(gate)) continue;
    for (const { key, value: criterion } of entriesOf(gate)) {
      if (!isMap(criterion) || criterion.has('if') || criterion.has('unlessApproved')) continue;
      // The criterion stands where its name does, and where what it says begins.
      const at = [stretchOf(key).end, stretchOf(criterion).start];
      yield { gate, criterion, at, path: [...path, wordOf(key) ?? ''].join('.') };
    }
  }
}

/** To each firm criterion its opposite, in the same gate. */
export function* withOpposite(plot: Plot, opposite: (criterion: YAMLMap) => string | undefined) {
  for (const { gate, criterion, at, path } of firmCriteria(plot)) {
    const entry = opposite(criterion);
    const edit = entry === undefined ? undefined : appendEntry(plot.source, gate, `seeded: ${entry}`);
    if (edit !== undefined && entry !== undefined)
      yield { what: `${path}, and ${entry}`, edits: [edit], at: [edit.start, ...at] };
  }
}
