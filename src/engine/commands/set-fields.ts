import { full } from '../criteria/wording.js';
import { blocker, openInstance, mayBeSet } from '../gates/blockers.js';
import { gateBlockers } from '../gates/gate.js';
import type { Blocker } from '../model/blocker.js';
import type { Field } from '../model/field.js';
import type { Situation } from '../situation.js';
import { sameValue } from '../values/compare-values.js';
import { checkValues } from '../values/check-values.js';
import { accepted, invalid, refused, type CommandHandler } from './handler.js';
import { rowIdsAfter } from './record-values.js';

function locked(field: Field, situation: Situation): readonly Blocker[] {
  if (field.lock === undefined) return [];
  const { rank, stages } = situation.process;
  if ((rank.get(situation.state.stage) ?? 0) < (rank.get(field.lock) ?? Infinity)) return [];
  const stage = full(stages.get(field.lock)?.name, field.lock);
  return [blocker('field.locked', { field: full(field.name, field.id), stage })];
}

/** Sets fields of the record; each may have roles, a lock and a gate of its own. */
export const setFields: CommandHandler<'set-fields'> = (situation, command) => {
  const { process, state, facts } = situation;
  const { values, problems } = checkValues(process.definition.fields, command.fields, {
    pointer: '/fields',
    now: facts.now,
    zone: facts.zone,
    mode: 'change',
    rowIds: rowIdsAfter(state.fields, command.fields),
  });
  if (problems.length > 0) return invalid(problems);
  const changed = Object.entries(values).filter(([id, value]) => {
    const held = state.fields[id];
    if (value === null || held === undefined) return value !== (held ?? null);
    return !sameValue(value, held);
  });
  const fields = changed.flatMap(([id]) => process.fields.get(id) ?? []);
  const blockers = [
    ...openInstance(situation, true),
    ...fields.flatMap((field) => [
      ...mayBeSet(field, situation),
      ...locked(field, situation),
      ...gateBlockers(field.requires, situation),
    ]),
  ];
  if (blockers.length > 0) return refused(blockers);
  if (changed.length === 0) return accepted([]);
  return accepted([
    { type: 'fields.set', stage: state.stage, body: { values: Object.fromEntries(changed) } },
  ]);
};
