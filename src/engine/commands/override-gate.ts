import { full } from '../criteria/wording.js';
import { blocker, openInstance } from '../gates/blockers.js';
import type { Blocker } from '../model/blocker.js';
import type { InputProblem } from '../model/decision.js';
import { overridableCriteria } from '../overrides/overridable.js';
import { ownersInStage } from '../owners.js';
import type { Situation } from '../situation.js';
import { addDuration } from '../time/duration.js';
import { toInstant } from '../time/instant.js';
import { accepted, invalid, problem, refused, type CommandHandler } from './handler.js';
import { emptyReason } from './reason.js';

/** The longest an override may last. */
const LONGEST = 'P30D';

function unfitEnd(until: string | undefined, { facts: { now, zone } }: Situation): readonly InputProblem[] {
  const latest = addDuration(now, LONGEST, zone) ?? now;
  if (until !== undefined && until > now && until <= latest) return [];
  const message = {
    en: '`until` is an instant within the next 30 days, such as 2030-01-31T08:00:00.000Z.',
    zh: '`until` 应为未来 30 天内的时刻，例如 2030-01-31T08:00:00.000Z。',
  };
  return [problem('/until', 'value.not-an-instant', message)];
}

function unknownCriteria(paths: readonly string[], situation: Situation): readonly InputProblem[] {
  const known = overridableCriteria(situation.process.definition);
  if (paths.length === 0) {
    const message = { en: 'Name the criteria that need not hold.', zh: '请指明无需满足的条件。' };
    return [problem('/criteria', 'value.required', message)];
  }
  return paths.flatMap((path, place) => {
    if (known.has(path)) return [];
    const message = {
      en: `The process has no criterion ${path} that an override could name.`,
      zh: `流程中没有可越过的条件 ${path}。`,
    };
    return [problem(`/criteria/${place}`, 'value.unknown-criterion', message)];
  });
}

/** Whoever owns the record, or handed it on in this stage, would override for himself; so would who acts for him (S16). */
function permitted({ facts: { actor, actingFor = [] }, state }: Situation): readonly Blocker[] {
  if (actor.permissions?.includes('override') !== true) return [blocker('override.not-permitted')];
  const own = [actor, ...actingFor].some(({ user }) => ownersInStage(state).includes(user));
  return own ? [blocker('override.own-record')] : [];
}

/**
 * Lets criteria pass unmet while the record stays where it is: by name, for a reason, until an instant. The only way
 * past an unmet gate, for administrators too; what says `override: never` is never passed.
 */
export const overrideGate: CommandHandler<'override-gate'> = (situation, command) => {
  const { id, criteria, reason } = command;
  const until = toInstant(command.until);
  const problems = [
    ...unknownCriteria(criteria, situation),
    ...emptyReason(reason),
    ...unfitEnd(until, situation),
  ];
  if (problems.length > 0 || until === undefined) return invalid(problems);
  const known = overridableCriteria(situation.process.definition);
  const never = criteria.flatMap((path) => {
    const found = known.get(path);
    if (found?.never !== true) return [];
    const { criterion } = found;
    return [blocker('override.never', { criterion: full(criterion.name, criterion.id) })];
  });
  const blockers = [...openInstance(situation), ...permitted(situation), ...never];
  if (blockers.length > 0) return refused(blockers);
  const body = { id, criteria: [...new Set(criteria)], reason, until };
  const event = { type: 'gate.overridden' as const, stage: situation.state.stage, body };
  return accepted([event], [{ topic: 'gate.overridden' }]);
};
