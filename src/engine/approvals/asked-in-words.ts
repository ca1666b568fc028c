import { concat, full, list, plain } from '../criteria/wording.js';
import type { ApprovalStep } from '../model/approval.js';
import type { Seat } from '../model/approval-request.js';
import type { FullText } from '../model/text.js';
import type { Situation } from '../situation.js';
import { decidersFor, type AskedStep } from './asked-step.js';
import { approvalsAmong, openPlaces, placesOf, type Place } from './places.js';
import { personName } from './wording.js';

const OR: FullText = { en: ' or ', zh: '或' };
const NOTHING = plain('');

/** `A`, `A and B`, `A, B and C`. */
function together(texts: readonly FullText[]): FullText {
  const last = texts.at(-1);
  if (last === undefined || texts.length === 1) return last ?? NOTHING;
  return list([list(texts.slice(0, -1)), last], { en: ' and ', zh: '和' });
}

function rolesNamed(ids: readonly string[], { process }: Situation): FullText {
  return list(
    ids.map((id) => full(process.roles.get(id)?.name, id)),
    OR,
  );
}

/** What a step is called: by its name, else by the roles that decide it. */
export function stepName({ name, by }: Pick<ApprovalStep, 'name' | 'by'>, situation: Situation): FullText {
  return name === undefined ? rolesNamed(by, situation) : full(name, by.join());
}

/** Who may decide from some seats now, by id; whoever is asked, while the organisation is not known. */
function peopleOf(seats: readonly Seat[], asked: AskedStep, situation: Situation): readonly string[] {
  const known = situation.facts.people !== undefined;
  const people = seats.flatMap((seat) => (known ? decidersFor(seat, asked, situation) : [seat.person]));
  return [...new Set(people)];
}

/** `Min`, `Min or Dong`, `Lan and Cai`, `one of Lan, Cai`, `2 of Lan, Cai, Ning`. */
function someOf(places: readonly Place[], count: number, asked: AskedStep, situation: Situation): FullText {
  const names = (seats: readonly Seat[], separators?: FullText) =>
    list(
      peopleOf(seats, asked, situation).map((id) => personName(id, situation)),
      separators,
    );
  if (count >= places.length) return together(places.map(({ seats }) => names(seats, OR)));
  const among = names(places.flatMap(({ seats }) => seats));
  return {
    en: `${count === 1 ? 'one' : count} of ${among.en}`,
    zh: count === 1 ? `${among.zh}之一` : `${among.zh}中的 ${count} 人`,
  };
}

/** Whom a step that is being decided waits for: by name where names are at hand, else by role. */
function waitsFor(asked: AskedStep, situation: Situation): FullText {
  const { step, rule } = asked;
  if (situation.facts.people === undefined) return rolesNamed(rule.by, situation);
  const open = openPlaces(step).filter(({ seats }) => peopleOf(seats, asked, situation).length > 0);
  const required = open.filter((place) => place.required);
  const rest = open.filter((place) => !place.required);
  const count = Math.max(0, step.needed - approvalsAmong(placesOf(step)));
  return together([
    ...(required.length === 0 ? [] : [someOf(required, required.length, asked, situation)]),
    ...(rest.length === 0 || count === 0 ? [] : [someOf(rest, count, asked, situation)]),
  ]);
}

/**
 * Whom a request waits for, step by step: `one of Lan, Cai (legal) and Bo (books)`. The step is told where several are
 * decided side by side, for then one of each is meant and not one of all.
 */
export function askedInWords(active: readonly AskedStep[], situation: Situation): FullText {
  const label = ({ rule }: AskedStep): FullText => {
    if (active.length === 1 || situation.facts.people === undefined) return NOTHING;
    const { en, zh } = stepName(rule, situation);
    return { en: ` (${en})`, zh: `（${zh}）` };
  };
  return together(active.map((asked) => concat(waitsFor(asked, situation), label(asked))));
}
