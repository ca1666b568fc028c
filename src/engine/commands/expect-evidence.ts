import { blocker, openInstance } from '../gates/blockers.js';
import type { CommandOf } from '../model/command.js';
import type { InputProblem } from '../model/decision.js';
import type { Situation } from '../situation.js';
import { isDate, todayIn } from '../time/calendar-day.js';
import { accepted, invalid, problem, refused, type CommandHandler } from './handler.js';

type Asking = CommandOf<'expect-evidence'>;

/** What is asked about: a kind of evidence, or fields, that the process has. */
function checkSubject({ evidence, fields = [] }: Asking, { process }: Situation): readonly InputProblem[] {
  if ((evidence === undefined) === (fields.length === 0)) {
    const message = {
      en: 'Say what is not known yet: one kind of evidence, or fields.',
      zh: '请指明尚不清楚的内容：一类证据，或若干字段。',
    };
    return [problem('/evidence', 'value.required', message)];
  }
  if (evidence !== undefined && !process.evidence.has(evidence)) {
    const message = {
      en: `${process.definition.key} declares no evidence ${evidence}.`,
      zh: `${process.definition.key} 未声明证据 ${evidence}。`,
    };
    return [problem('/evidence', 'value.unknown-evidence-kind', message)];
  }
  return fields.flatMap((id, place) => {
    if (process.fields.has(id)) return [];
    const message = { en: `There is no field ${id}.`, zh: `没有字段 ${id}。` };
    return [problem(`/fields/${String(place)}`, 'value.unknown-field', message)];
  });
}

function checkDay({ dueOn }: Asking, { facts }: Situation): readonly InputProblem[] {
  if (!isDate(dueOn)) {
    const message = { en: 'A day is written 2026-03-31.', zh: '日期须写作 2026-03-31。' };
    return [problem('/dueOn', 'value.not-a-date', message)];
  }
  if (dueOn >= todayIn(facts.zone, facts.now)) return [];
  const message = { en: 'That day is over: name one to come.', zh: '该日期已过，请另选。' };
  return [problem('/dueOn', 'value.in-the-past', message)];
}

/** Says that something is not known yet, who finds it out and by when: an open question instead of a made-up answer. */
export const expectEvidence: CommandHandler<'expect-evidence'> = (situation, command) => {
  const problems = [...checkSubject(command, situation), ...checkDay(command, situation)];
  if (problems.length > 0) return invalid(problems);
  const { id, evidence, fields, owner, dueOn, note } = command;
  const { state, facts } = situation;
  const asked = Object.values(state.expectations ?? {});
  const known = fields?.every((field) => state.fields[field] !== undefined) === true;
  const again = asked.some((open) =>
    evidence === undefined
      ? open.fields?.join() === fields?.join()
      : open.evidence === evidence && open.owner === owner,
  );
  const blockers = [
    ...openInstance(situation, true),
    ...(known ? [blocker('expectation.known')] : []),
    ...(again ? [blocker('expectation.asked-already')] : []),
  ];
  if (blockers.length > 0) return refused(blockers);
  const expectation = {
    id,
    ...(evidence === undefined ? {} : { evidence }),
    ...(fields === undefined || fields.length === 0 ? {} : { fields }),
    owner,
    dueOn,
    ...(note === undefined ? {} : { note }),
  };
  return accepted(
    [{ type: 'evidence.expected', stage: state.stage, body: { expectation } }],
    owner === facts.actor.user ? [] : [{ topic: 'evidence.expected', recipients: [owner] }],
  );
};
