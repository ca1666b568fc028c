import type { CompiledProcess } from '../../engine/compile-process.js';
import type { CriterionReport } from '../../engine/model/blocker.js';
import type { Command } from '../../engine/model/command.js';
import type { Decision, Explanation } from '../../engine/model/decision.js';
import type { Facts } from '../../engine/model/facts.js';
import type { InstanceState } from '../../engine/model/instance-state.js';
import type { Scenario } from './scenario.js';

/** One thing that was asked of the record of a scenario, and what came of it. */
export interface Observation {
  readonly scenario: Scenario;
  readonly process: CompiledProcess;
  /** Absent where nothing was created yet. */
  readonly before: InstanceState | undefined;
  readonly after: InstanceState | undefined;
  readonly facts: Facts;
  /** How every criterion of the gate stood that the question was about. */
  readonly criteria: readonly CriterionReport[];
  readonly asked:
    { readonly command: Command; readonly decision: Decision } | { readonly explanation: Explanation };
}

/** Looks on while scenarios run. */
export type Observer = (observation: Observation) => void;
