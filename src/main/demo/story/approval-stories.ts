import type { Deal } from './deal.js';
import type { Chapter, Road } from './road.js';
import { decided, type DecisionPlan } from './approval.js';
import type { Story } from './stories.js';
import type { Duty, Step } from './step.js';

/** The steps before an approval is decided for the time after so many. */
function before(approval: string, decisions: number, steps: readonly Step[]): readonly Step[] {
  const places = steps.flatMap(({ decides }, place) => (decides === approval ? [place] : []));
  const end = places[decisions];
  if (end === undefined) throw new RangeError(`${approval} is not decided ${decisions + 1} times`);
  return steps.slice(0, end);
}

/** As told, up to where an approval has so many decisions and waits for the next. */
export function waitsFor(approval: string, decisions: number, story: Story): Story {
  return (road, deal) => before(approval, decisions, story(road, deal));
}

/** As told, up to where an approval has so many decisions; the next is another one, and the story takes another way. */
export function turnsAt(
  approval: string,
  decisions: number,
  turn: { by: Duty; plan: DecisionPlan; then?: Chapter },
  story: Story,
): Story {
  return (road, deal) => [
    ...before(approval, decisions, story(road, deal)),
    decided(approval, turn.by, turn.plan),
    ...(turn.then?.(deal) ?? []),
  ];
}

/** As told, and then more. */
export function andThen(story: Story, more: (deal: Deal, road: Road) => readonly Step[]): Story {
  return (road, deal) => [...story(road, deal), ...more(deal, road)];
}
