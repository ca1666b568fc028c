import type { Operator } from '../planting/operator.js';
import type { Kind } from '../reading/shape.js';
import { valueAt, wordOf } from '../reading/reading.js';

/** What people mistake for one another. */
const TAKEN_FOR: Readonly<Partial<Record<Kind, Kind>>> = {
  evidence: 'artifact',
  artifact: 'evidence',
  stage: 'outcome',
  outcome: 'stage',
  task: 'stage',
  approval: 'role',
  link: 'artifact',
  role: 'stage',
};

/** An id that exists and is something else: an artifact asked for as evidence, a plain field as a table. */
export const wrongSort: Operator = {
  id: 'wrong-sort',
  *plant({ reading }) {
    for (const { to, name, at, path } of reading.references) {
      const sort = TAKEN_FOR[to as Kind];
      const text = reading
        .known('field')
        .find(
          ({ node, path: of }) =>
            of.length === 2 && of[0] === 'fields' && wordOf(valueAt(node, 'type')) === 'text',
        );
      const needsTable = to === 'field' && ['rows', 'of', 'is', 'else'].includes(path.at(-1) ?? '');
      const of = needsTable ? text : sort === undefined ? undefined : reading.known(sort)[0];
      const asWell = of !== undefined && reading.known(to as Kind).some((each) => each.name === of.name);
      if (of !== undefined && !asWell)
        yield {
          what: `${path.join('.')}: ${name} → ${of.name} (a ${of.kind})`,
          edits: [{ ...at, put: of.name }],
          at: [at.start],
        };
    }
  },
};
