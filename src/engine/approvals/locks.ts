import { approvalName } from '../criteria/approvals.js';
import { full } from '../criteria/wording.js';
import { blocker } from '../gates/blockers.js';
import type { Blocker } from '../model/blocker.js';
import type { NewEvent } from '../model/event.js';
import type { Situation } from '../situation.js';
import { contentOf, sameContent } from './covered-content.js';
import { heldSince, requestOf } from './standing.js';
import { touches } from './touched.js';
import { coveredNames } from './wording.js';

/**
 * What stands in the way because what was approved is frozen: the approval holds, and the evidence that locks it is
 * recorded. A move by itself changes nothing that is frozen.
 */
export function lockedBlockers(
  before: Situation,
  after: Situation,
  events: readonly NewEvent[],
): readonly Blocker[] {
  const writes = events.filter(({ type }) => type !== 'stage.changed' && type !== 'instance.closed');
  return (before.process.definition.approvals ?? []).flatMap(({ id, locks }) => {
    const request = requestOf(id, before.stored);
    if (locks === undefined || request?.status !== 'granted' || writes.length === 0) return [];
    if (before.counting.every(({ kind }) => kind !== locks)) return [];
    const changed = request.covered.items.filter(
      (item) =>
        touches(writes, item, before) && !sameContent(contentOf(item, before), contentOf(item, after)),
    );
    if (changed.length === 0 || heldSince(id, before) === undefined) return [];
    const parameters = {
      what: coveredNames(changed, before),
      approval: approvalName(id, before),
      evidence: full(before.process.evidence.get(locks)?.name, locks),
    };
    return [blocker('approval.locked', parameters)];
  });
}
