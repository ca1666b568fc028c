import { isScalar } from 'yaml';
import type { Operator } from '../planting/operator.js';
import { valueAt, wordOf } from '../reading/reading.js';
import { stretchOf } from '../reading/source.js';

/** The owner is asked to approve what is the owner's own. */
export const ownApprover: Operator = {
  id: 'own-approver',
  behaviour: true,
  *plant({ reading }) {
    const owner = reading.known('role').find(({ node }) => wordOf(valueAt(node, 'is')) === 'owner');
    for (const { node, path } of reading.objects('step')) {
      const by = valueAt(node, 'by');
      if (owner === undefined || !isScalar(by) || wordOf(by) === owner.name) continue;
      const approval = reading.known('approval').find(({ name }) => name === path[1]);
      if (valueAt(approval?.node, 'separation') !== undefined) continue;
      const at = stretchOf(by);
      yield {
        what: `${path.join('.')}: by ${wordOf(by)} → ${owner.name}`,
        edits: [{ ...at, put: owner.name }],
        at: [at.start, approval?.at.end ?? at.start],
      };
    }
  },
};
