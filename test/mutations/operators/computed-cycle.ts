import { isScalar } from 'yaml';
import type { Operator } from '../planting/operator.js';
import { valueAt, wordOf } from '../reading/reading.js';
import { stretchOf } from '../reading/source.js';

/** A computed field that needs itself, or needs one that needs it. */
export const computedCycle: Operator = {
  id: 'computed-cycle',
  *plant({ reading }) {
    const computed = reading.declarations.filter(
      ({ kind, node, path }) =>
        kind === 'field' && path.length === 2 && path[0] === 'fields' && isScalar(valueAt(node, 'is')),
    );
    for (const { name, node, at } of computed) {
      const is = stretchOf(valueAt(node, 'is'));
      yield { what: `${name} is ${name}`, edits: [{ ...is, put: name }], at: [is.start, at.start] };
      for (const other of computed) {
        const source = wordOf(valueAt(other.node, 'is')) ?? '';
        if (other.name === name || !new RegExp(`\\b${name}\\b`).test(source)) continue;
        yield {
          what: `${name} is ${other.name}, which needs ${name}`,
          edits: [{ ...is, put: other.name }],
          at: [is.start, at.start, other.at.start],
        };
      }
    }
  },
};
