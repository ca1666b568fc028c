import { isMap, isPair, isScalar } from 'yaml';
import { appendEntry } from '../planting/entries.js';
import type { Operator } from '../planting/operator.js';
import { entriesOf, wordOf } from '../reading/reading.js';
import { stretchOf } from '../reading/source.js';

/** `where: { role: decide }` with `every: { role: use }`: the rows that count can never be as they have to be. */
export const contradictoryEvery: Operator = {
  id: 'contradictory-every',
  behaviour: true,
  *plant({ reading, source }) {
    for (const { node: criterion, path } of reading.objects('criterion')) {
      if (!isMap(criterion) || criterion.has('every') || criterion.has('if')) continue;
      const [test] = entriesOf(criterion.get('where', true));
      const wanted = wordOf(test?.value);
      const option = reading.known('option').find(({ name }) => name === wanted);
      const other = reading
        .known('option')
        .find(
          ({ name, path: of }) =>
            name !== wanted && of.slice(0, -1).join('.') === option?.path.slice(0, -1).join('.'),
        );
      if (
        test === undefined ||
        !isPair(test) ||
        !isScalar(test.key) ||
        other === undefined ||
        option === undefined
      )
        continue;
      const every = `every: { ${String(test.key.value)}: ${other.name} }`;
      const edit = appendEntry(source, criterion, every);
      if (edit !== undefined)
        yield {
          what: `${path.join('.')}: ${every}`,
          edits: [edit],
          at: [edit.start, stretchOf(test.key).start, stretchOf(criterion).start],
        };
    }
  },
};
