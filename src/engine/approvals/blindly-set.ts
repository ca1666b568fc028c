import { visibleToActor } from '../item-rights/discreet.js';
import type { Covered } from '../model/approval.js';
import type { Command } from '../model/command.js';
import type { NewEvent } from '../model/event.js';
import type { Situation } from '../situation.js';

/**
 * Whether a transition set a field that is hidden from whoever took it, and so perhaps from what he answered. It then counts
 * as changed whatever it was: that an approval still holds would tell him that he guessed right.
 */
export function isBlindlySet(
  { kind, id }: Covered,
  command: Command,
  events: readonly NewEvent[],
  before: Situation,
): boolean {
  return (
    command.type === 'take-transition' &&
    kind === 'field' &&
    events.some((event) => event.type === 'fields.set' && Object.hasOwn(event.body.values, id)) &&
    !visibleToActor(before).seesAllOf(id)
  );
}
