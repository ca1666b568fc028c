import { statedFields } from '../approvals/stated-fields.js';
import { fieldApplies } from '../criteria/field-applies.js';
import { full } from '../criteria/wording.js';
import { blocker, notLocked } from '../gates/blockers.js';
import { unanswered } from '../gates/close-gate.js';
import { gateBlockers } from '../gates/gate.js';
import type { Blocker } from '../model/blocker.js';
import type { CommandOf } from '../model/command.js';
import type { InputProblem } from '../model/decision.js';
import type { Field } from '../model/field.js';
import type { Value, Values } from '../model/value.js';
import type { Situation } from '../situation.js';
import { checkValues } from '../values/check-values.js';
import { hasValue } from '../values/has-value.js';
import type { Requested } from './named-approval.js';
import { changedValues, presentValues, rowIdsAfter } from './record-values.js';

/** What an approver fills in with his decision. */
export interface FilledIn {
  /** Fields of the record that change. */
  readonly fields: Readonly<Record<string, Value | null>>;
  /** Ids of the fields that he states: those that change, and those he confirms as they are. */
  readonly stated: readonly string[];
  /** Answers to the questions of the approval. */
  readonly answers: Values;
  readonly problems: readonly InputProblem[];
}

/** The fields of the record that the approvers of a request fill in. */
function askedFields({ approval }: Requested, { process }: Situation): readonly Field[] {
  return approval.asks.flatMap((id) => process.fields.get(id) ?? []);
}

/** Checks what is filled in like what is set by hand; that one is missing is left to the granting decision. */
export function filledIn(
  requested: Requested,
  raw: CommandOf<'decide-approval'>['answers'],
  situation: Situation,
): FilledIn {
  const { stored, facts } = situation;
  const asks = askedFields(requested, situation);
  const questions = requested.approval.questions.map((field) => ({ ...field, required: false }));
  const { values, problems } = checkValues([...asks, ...questions], raw ?? {}, {
    pointer: '/answers',
    now: facts.now,
    zone: facts.zone,
    mode: 'change',
    rowIds: rowIdsAfter(stored.fields, raw ?? {}),
  });
  const ofRecord = (id: string) => asks.some((field) => field.id === id);
  const given = Object.entries(values);
  const fields = Object.fromEntries(given.filter(([id]) => ofRecord(id)));
  const answers = presentValues(Object.fromEntries(given.filter(([id]) => !ofRecord(id))));
  return {
    fields: Object.fromEntries(changedValues(fields, stored.fields)),
    stated: Object.keys(fields).filter((id) => hasValue(fields[id] ?? undefined)),
    answers,
    problems,
  };
}

/** What stands in the way of filling fields in: locks, gates, and that an approver before stated the value there is. */
export function fillingBlockers(
  { request }: Requested,
  { fields }: FilledIn,
  situation: Situation,
): readonly Blocker[] {
  const { process } = situation;
  const before = statedFields(request);
  return Object.keys(fields).flatMap((id) => {
    const field = process.fields.get(id);
    if (field === undefined) return [];
    return [
      ...(before.has(id) ? [blocker('approval.filled-in-already', { field: full(field.name, id) })] : []),
      ...notLocked(field, situation),
      ...gateBlockers(field.requires, situation),
    ];
  });
}

/**
 * What the approvers have to have stated by the decision that grants. That a field holds a value is not enough: it may be
 * of somebody who was not asked.
 * @param filled the record after it was filled in.
 */
export function notFilledIn(
  requested: Requested,
  { stated, answers }: Pick<FilledIn, 'stated' | 'answers'>,
  filled: Situation,
): readonly Blocker[] {
  const { approval, request } = requested;
  const said = request.steps.flat().flatMap(({ decisions }) => decisions);
  const before = said.flatMap((decision) => Object.entries(decision.answers ?? {}));
  const all: Values = { ...Object.fromEntries(before), ...answers };
  const known = new Set([...statedFields(request), ...stated]);
  const missing = askedFields(requested, filled).filter(
    (field) => !known.has(field.id) && fieldApplies(field, filled),
  );
  return [...missing.map((field) => unstated(field, filled)), ...unanswered(approval.questions, all, filled)];
}

/** That an asked field is empty, or holds what no approver stated. */
function unstated({ id, name }: Field, { state }: Situation): Blocker {
  const code = hasValue(state.fields[id]) ? 'approval.not-stated' : 'answer.missing';
  const remedy = { act: 'answer', fields: [id] } as const;
  return { ...blocker(code, { field: full(name, id) }, { remedy }), id };
}
