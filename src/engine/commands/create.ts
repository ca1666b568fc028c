import { apply } from '../apply.js';
import type { CompiledProcess } from '../compile-process.js';
import { render } from '../../errors/message.js';
import { checkCondition } from '../criteria/condition-check.js';
import { full } from '../criteria/wording.js';
import { applyingStage, notTold } from '../gates/applying-stage.js';
import { mayBeSet } from '../gates/blockers.js';
import { basisOf, blockersOf, evaluateGate, gateBlockers } from '../gates/gate.js';
import type { CommandOf } from '../model/command.js';
import type { Decision, InputProblem } from '../model/decision.js';
import type { EventBodies, InstanceEvent } from '../model/event.js';
import type { Facts } from '../model/facts.js';
import type { Field } from '../model/field.js';
import type { Values } from '../model/value.js';
import { situationOf, type Situation } from '../situation.js';
import { checkValues } from '../values/check-values.js';
import { hasValue } from '../values/has-value.js';
import { valueMessages } from '../values/value-messages.js';
import { accepted, invalid, problem, refused } from './handler.js';
import { presentValues, rowIdsAfter } from './record-values.js';
import { stageEntry } from './stage-entry.js';

type Creation = EventBodies['instance.created'];

function checkName(name: string): readonly InputProblem[] {
  if (name.trim() !== '') return [];
  return [problem('/name', 'value.required', { en: 'A name is needed.', zh: '名称不能为空。' })];
}

/** The situation there would be in a stage, before anything is decided. */
function draft(process: CompiledProcess, body: Creation, id: string, facts: Facts): Situation {
  const envelope = {
    org: '',
    instance: id,
    seq: 1,
    schemaVersion: 1,
    commandId: '',
    actor: facts.actor.user,
    recordedAt: facts.now,
  };
  const event: InstanceEvent = { ...envelope, type: 'instance.created', stage: body.entered.stage, body };
  return situationOf(process, apply(undefined, event), facts);
}

/**
 * Whether a field is asked, as far as the values given with it tell; an `if` that cannot be told yet asks later, and what
 * is computed asks for nothing.
 */
function asks(field: Field, situation: Situation): boolean {
  const { definition } = situation.process;
  if (field.is !== undefined && situation.computed().get(field.id)?.kind !== 'entered') return false;
  return (
    field.if === undefined ||
    checkCondition(field.if, situation, definition.fields, situation.state.fields).holds === true
  );
}

/** The problems with required fields that were left out though what was given asks for them. */
function leftOut(situation: Situation): readonly InputProblem[] {
  const { process, state } = situation;
  const conditional = process.definition.fields.filter(
    (field) => field.required && (field.if !== undefined || field.is !== undefined),
  );
  const missing = conditional.filter((field) => !hasValue(state.fields[field.id]) && asks(field, situation));
  return missing.map((field) => {
    const parameters = { field: full(field.name, field.id) };
    return problem(
      `/fields/${field.id}`,
      'value.required',
      render(valueMessages['value.required'], parameters),
    );
  });
}

/** Creates an instance in the first stage that applies, when that stage's entry criteria hold. */
export function create(process: CompiledProcess, command: CommandOf<'create'>, facts: Facts): Decision {
  const { definition, machine } = process;
  const { values, problems } = checkValues(definition.fields, command.fields, {
    pointer: '/fields',
    now: facts.now,
    zone: facts.zone,
    mode: 'complete',
    rowIds: rowIdsAfter({}, command.fields),
    applies: (field) => field.if === undefined && field.is === undefined,
  });
  const wrong = [...checkName(command.name), ...problems];
  if (wrong.length > 0) return invalid(wrong);

  const fields: Values = presentValues(values);
  const enter = (stage: string) => stageEntry(process, stage, machine.enter(stage), facts);
  const body: Creation = {
    definition: { key: definition.key, version: definition.version, digest: process.digest },
    reference: command.reference,
    name: command.name.trim(),
    owner: command.owner,
    fields,
    figures: definition.figures,
    entered: enter(definition.stages[0]?.id ?? ''),
    basis: { criteria: [] },
    ...(command.customer === undefined ? {} : { customer: command.customer }),
  };
  const before = draft(process, body, command.id, facts);
  const absent = leftOut(before);
  if (absent.length > 0) return invalid(absent);
  const first = applyingStage(definition.stages, before);
  if (first === undefined) throw new RangeError(`${definition.key} has no stage that applies`);
  if ('untold' in first) return refused([notTold(first.untold, before)]);
  const { stage } = first;
  const situation = draft(process, { ...body, entered: enter(stage.id) }, command.id, facts);
  const gate = evaluateGate(stage.entry, situation);
  const set = Object.keys(fields).flatMap((id) => process.fields.get(id) ?? []);
  const blockers = [
    ...set.flatMap((field) => [...mayBeSet(field, situation), ...gateBlockers(field.requires, situation)]),
    ...blockersOf(gate, situation),
  ];
  if (blockers.length > 0) return refused(blockers);
  const event = {
    type: 'instance.created' as const,
    stage: stage.id,
    body: { ...body, entered: enter(stage.id), basis: basisOf(gate) },
  };
  return accepted([event], [{ topic: 'stage.entered' }]);
}
