import { approvalsByStage } from '../approvals/usage.js';
import type { Approval } from '../model/approval.js';
import type { JumpRule, ProcessDefinition } from '../model/process-definition.js';
import { nextStages } from '../next-stages.js';
import { approvalRegions } from './approval-regions.js';

/** An event of the machine: a move, and whether its gate is open. */
export interface MoveEvent {
  readonly type: string;
  readonly permitted: boolean;
}

interface MoveConfig {
  readonly target: string;
  readonly guard: 'permitted';
  readonly reenter?: true;
}

function leadingTo(state: string): MoveConfig {
  return { target: `#process.${state}`, guard: 'permitted' };
}

/** A move to a state at the root of the machine, under its event's name. */
function move(kind: 'advance' | 'back' | 'jump' | 'close', to: string): readonly [string, MoveConfig] {
  return [`${kind}:${to}`, leadingTo(to)];
}

/** The named transitions that lead from a stage; one that leads back into it begins a new stay. */
function transitionsFrom(definition: ProcessDefinition, from: string): (readonly [string, MoveConfig])[] {
  return (definition.transitions ?? [])
    .filter((transition) => transition.from.includes(from))
    .map(({ id, to }) => [
      `transition:${id}`,
      { ...leadingTo(to), ...(to === from ? { reenter: true as const } : {}) },
    ]);
}

/** Where the approvals used in a stage send a record back to when they are returned. */
function sentBackFrom(
  { stages }: ProcessDefinition,
  from: string,
  used: readonly Approval[],
): (readonly [string, MoveConfig])[] {
  const earlier = stages
    .slice(
      0,
      stages.findIndex(({ id }) => id === from),
    )
    .map(({ id }) => id);
  return used.flatMap(({ id, returnsTo }) =>
    returnsTo !== undefined && earlier.includes(returnsTo) ? [[`send-back:${id}`, leadingTo(returnsTo)]] : [],
  );
}

function jumpRule(definition: ProcessDefinition, from: string, target: string): JumpRule {
  return definition.jumps.exceptions[from]?.[target] ?? definition.jumps.default;
}

function jumpsFrom(definition: ProcessDefinition, from: string): string[] {
  const { stages, jumps } = definition;
  const later = stages.slice(stages.findIndex(({ id }) => id === from) + 1).map(({ id }) => id);
  // With a permissive default the jump is declared once at the root instead of in every stage.
  const candidates = jumps.default.rule === 'forbidden' ? Object.keys(jumps.exceptions[from] ?? {}) : [];
  return candidates.filter((id) => later.includes(id) && jumpRule(definition, from, id).rule !== 'forbidden');
}

/**
 * The definition as an XState configuration. Stages are parallel states with a region for the work and one for
 * each approval used there; outcomes are final states. What is the same from every stage (moving back, closing, jumping by default) is declared once at the root, so
 * that the size grows with the stages and not with their square; `decide` knows which of them apply where.
 */
export function machineConfig(definition: ProcessDefinition) {
  const { stages, outcomes, jumps, moveBack } = definition;
  const usedIn = approvalsByStage(definition);
  const stageStates = stages.map((stage) => {
    const used = usedIn.get(stage.id) ?? [];
    const state = {
      type: 'parallel' as const,
      entry: { type: 'enterStage' as const, params: { stage: stage.id } },
      states: { work: { initial: 'open', states: { open: {} } }, ...approvalRegions(used) },
      on: Object.fromEntries([
        ...nextStages(definition, stage.id).map(({ id }) => move('advance', id)),
        ...jumpsFrom(definition, stage.id).map((id) => move('jump', id)),
        ...transitionsFrom(definition, stage.id),
        ...sentBackFrom(definition, stage.id, used),
      ]),
    };
    return [stage.id, state] as const;
  });
  const outcomeStates = outcomes.map(({ id }) => {
    const state = {
      type: 'final' as const,
      entry: { type: 'closeInstance' as const, params: { outcome: id } },
    };
    return [id, state] as const;
  });
  return {
    id: 'process',
    initial: stages[0]?.id ?? '',
    context: {},
    states: { ...Object.fromEntries(stageStates), ...Object.fromEntries(outcomeStates) },
    on: Object.fromEntries([
      ...(moveBack.allowed ? stages.slice(0, -1).map(({ id }) => move('back', id)) : []),
      ...(jumps.default.rule === 'forbidden' ? [] : stages.slice(1).map(({ id }) => move('jump', id))),
      ...outcomes.map(({ id }) => move('close', id)),
    ]),
  };
}
