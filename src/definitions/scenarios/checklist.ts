import type { CompiledProcess } from '../../engine/compile-process.js';
import { explain } from '../../engine/explain.js';
import { backGate } from '../../engine/gates/back-gate.js';
import { evaluateGate, reportsOf } from '../../engine/gates/gate.js';
import type { CriterionReport } from '../../engine/model/blocker.js';
import type { Command, Target } from '../../engine/model/command.js';
import type { Criterion } from '../../engine/model/criterion.js';
import type { Facts } from '../../engine/model/facts.js';
import type { InstanceState } from '../../engine/model/instance-state.js';
import { situationOf } from '../../engine/situation.js';

/** Where a command would move the record; undefined when it moves nothing, or nothing that there is. */
function targetOf(
  command: Command,
  process: CompiledProcess,
  state: InstanceState,
  facts: Facts,
): Target | undefined {
  const stage = (id: string | undefined) =>
    id !== undefined && process.stages.has(id) ? { stage: id } : undefined;
  switch (command.type) {
    case 'advance':
      return 'next';
    case 'jump':
      return stage(command.to);
    case 'move-back':
      return stage(command.to ?? backGate(situationOf(process, state, facts)).to);
    case 'take-transition': {
      const known = process.definition.transitions?.some(({ id }) => id === command.transition);
      return known === true ? { transition: command.transition } : undefined;
    }
    case 'close':
      return process.outcomes.has(command.outcome) ? { outcome: command.outcome } : undefined;
    default:
      return undefined;
  }
}

/** The criteria of an act that has a gate of its own. */
function requirementsOf(command: Command, process: CompiledProcess): readonly Criterion[] {
  switch (command.type) {
    case 'attach-artifact':
      return process.artifacts.get(command.artifact)?.requires ?? [];
    case 'record-evidence':
      return process.evidence.get(command.evidence)?.requires ?? [];
    case 'set-fields':
      return Object.keys(command.fields).flatMap((id) => process.fields.get(id)?.requires ?? []);
    default:
      return [];
  }
}

/** The checklist beside a command on the screen: every criterion it is decided by, met or not. */
export function checklistOf(
  command: Command,
  process: CompiledProcess,
  state: InstanceState,
  facts: Facts,
): readonly CriterionReport[] {
  const target = targetOf(command, process, state, facts);
  if (target !== undefined) return explain(process, state, target, facts).criteria;
  const requires = requirementsOf(command, process);
  if (requires.length === 0) return [];
  const situation = situationOf(process, state, facts);
  return reportsOf(evaluateGate(requires, situation), situation);
}
