import { mayBeSet, notLocked, openInstance } from '../gates/blockers.js';
import { gateBlockers } from '../gates/gate.js';
import { visibleToActor } from '../item-rights/discreet.js';
import { askedOf, keepHidden } from '../item-rights/keep-hidden.js';
import { unseenFields } from '../item-rights/unseen-fields.js';
import { checkValues } from '../values/check-values.js';
import { accepted, invalid, refused, type CommandHandler } from './handler.js';
import { changedValues, rowIdsAfter } from './record-values.js';

/** Sets fields of the record; each may have roles, a lock and a gate of its own. Nobody sets what he does not see. */
export const setFields: CommandHandler<'set-fields'> = (situation, command) => {
  const { process, stored: state, facts } = situation;
  const visible = visibleToActor(situation);
  const asked = askedOf(process.definition.fields, visible);
  const { values, problems } = checkValues(asked, command.fields, {
    pointer: '/fields',
    now: facts.now,
    zone: facts.zone,
    mode: 'change',
    rowIds: rowIdsAfter(state.fields, command.fields),
  });
  if (problems.length > 0) return invalid(problems);
  const hidden = unseenFields(command.fields, situation, visible);
  if (hidden.length > 0) return refused([...openInstance(situation, true), ...hidden]);
  const given = Object.entries(values).map(([id, value]) => {
    return [id, keepHidden(process.fields.get(id), value, state.fields[id], visible)] as const;
  });
  const changed = changedValues(Object.fromEntries(given), state.fields);
  const fields = changed.flatMap(([id]) => process.fields.get(id) ?? []);
  const blockers = [
    ...openInstance(situation, true),
    ...fields.flatMap((field) => [
      ...mayBeSet(field, situation),
      ...notLocked(field, situation),
      ...gateBlockers(field.requires, situation),
    ]),
  ];
  if (blockers.length > 0) return refused(blockers);
  if (changed.length === 0) return accepted([]);
  return accepted([
    { type: 'fields.set', stage: state.stage, body: { values: Object.fromEntries(changed) } },
  ]);
};
