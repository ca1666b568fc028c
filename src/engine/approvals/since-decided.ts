import type { ApprovalRequest, CoveredChange, CoveredItem } from '../model/approval-request.js';
import type { Holding } from './covered-content.js';
import { changeOf, sameContent } from './covered-content.js';

/** What a thing was when somebody last decided on it. */
function lastSeen(item: CoveredItem, before: ApprovalRequest): CoveredItem['content'] | undefined {
  const is = ({ kind, id }: Pick<CoveredItem, 'kind' | 'id'>) => kind === item.kind && id === item.id;
  const changed = decidedOn(before) ? undefined : before.since?.changes.find(is);
  if (changed !== undefined) return changed.from;
  return before.covered.items.find(is)?.content;
}

function decidedOn({ steps }: ApprovalRequest): boolean {
  return steps.flat().some(({ decisions }) => decisions.length > 0);
}

/**
 * What changed since the request before on which somebody decided, so that an approver sees the difference; undefined
 * where nobody ever decided.
 */
export function sinceDecided(
  items: readonly CoveredItem[],
  before: ApprovalRequest | undefined,
  holding: Holding,
): ApprovalRequest['since'] {
  if (before === undefined) return undefined;
  const base = decidedOn(before)
    ? { request: before.id, at: before.endedAt ?? before.requestedAt }
    : before.since;
  if (base === undefined) return undefined;
  const changes = items.flatMap((item): CoveredChange[] => {
    const seen = lastSeen(item, before) ?? null;
    return sameContent(seen, item.content) ? [] : [changeOf(item, seen, item.content, holding)];
  });
  return { request: base.request, at: base.at, changes };
}
