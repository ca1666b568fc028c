import type { Operator } from '../planting/operator.js';

/** A bare `no` as the name of an option, which tools of YAML 1.1 read as false. A warning. */
export const bareNo: Operator = {
  id: 'bare-no',
  *plant({ reading }) {
    for (const { kind, node, path, at } of reading.declarations) {
      if (kind !== 'option') continue;
      const range = (node as { range?: readonly number[] } | null)?.range;
      const [start, end] = range ?? [];
      if (start === undefined || end === undefined) continue;
      yield { what: `${path.join('.')}: no`, edits: [{ start, end, put: 'no' }], at: [at.start] };
    }
  },
};
