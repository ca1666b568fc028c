import type { Quorum } from '../../model/approval.js';
import { everyOne } from './all.js';
import { anyOne } from './any.js';
import { soMany } from './count.js';
import type { QuorumKind } from './quorum-kind.js';

/** Every way of counting agreement there is; a new one is added here. */
const kinds: { readonly [K in Quorum['kind']]: QuorumKind<K> } = {
  any: anyOne,
  all: everyOne,
  count: soMany,
};

/** How the agreement that a quorum asks for is counted. */
export function quorumKind(quorum: Quorum): QuorumKind {
  return kinds[quorum.kind] as QuorumKind;
}
