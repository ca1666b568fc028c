import type { CommandOf, CommandType } from '../model/command.js';
import type { Decision, Effect, InputProblem } from '../model/decision.js';
import type { Blocker } from '../model/blocker.js';
import type { NewEvent } from '../model/event.js';
import type { FullText } from '../model/text.js';
import type { Situation } from '../situation.js';

/** Decides one type of command on an instance that exists. */
export type CommandHandler<T extends CommandType> = (situation: Situation, command: CommandOf<T>) => Decision;

/** An accepted command. No events: what was asked is so already. */
export function accepted(events: readonly NewEvent[], effects: readonly Effect[] = []): Decision {
  return { kind: 'accepted', events, effects };
}

/** A refused command, with everything in its way. */
export function refused(blockers: readonly Blocker[]): Decision {
  return { kind: 'refused', blockers };
}

/** A command whose input is wrong. */
export function invalid(problems: readonly InputProblem[]): Decision {
  return { kind: 'invalid', problems };
}

/** Something wrong with one value of a command. */
export function problem(pointer: string, code: string, message: FullText): InputProblem {
  return { pointer, code, message };
}
