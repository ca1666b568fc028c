import type { Substitution } from '../../engine/model/org-chart.js';
import type { Instant } from '../../engine/model/value.js';

type Entry = Omit<Substitution, 'id'>;

interface Span {
  readonly from: Instant;
  readonly until: Instant;
}

/** The time both spans cover; undefined when there is none. `until` is not part of a span. */
function overlap(one: Span, other: Span): Span | undefined {
  const from = one.from > other.from ? one.from : other.from;
  const until = one.until < other.until ? one.until : other.until;
  return from < until ? { from, until } : undefined;
}

function covers(whole: Span, part: Span): boolean {
  return whole.from <= part.from && part.until <= whole.until;
}

/**
 * Whether, at any instant of the added substitution, following who acts for whom from its substitute leads back to its
 * person. Delegates and stand-ins count alike: a decision must never come back to whom it was taken off.
 */
export function leadsBack(others: readonly Entry[], added: Entry): boolean {
  // Who was reached, and when: reached again within that time, he leads nowhere else.
  const reached: { readonly person: string; readonly span: Span }[] = [];
  const follow = (person: string, span: Span): boolean => {
    if (person === added.person) return true;
    if (reached.some((each) => each.person === person && covers(each.span, span))) return false;
    reached.push({ person, span });
    return others.some((next) => {
      const common = next.person === person ? overlap(next, span) : undefined;
      return common !== undefined && follow(next.substitute, common);
    });
  };
  return follow(added.substitute, added);
}

/** Whether somebody else already stands in for the person at any time of the added stand-in: one replaces, not two. */
export function standsInTwice(others: readonly Entry[], added: Entry): boolean {
  return (
    added.kind === 'stand-in' &&
    others.some(
      (other) =>
        other.kind === 'stand-in' && other.person === added.person && overlap(other, added) !== undefined,
    )
  );
}
