import { setup, transition, type AnyStateMachine } from 'xstate';
import type { Effect } from '../model/decision.js';
import type { InstanceState, StateValue } from '../model/instance-state.js';
import type { ProcessDefinition } from '../model/process-definition.js';
import { withRequests, type ApprovalEvent } from './approval-regions.js';
import { machineConfig, type MoveEvent } from './machine-config.js';

/** A move the machine knows: an event's name, e.g. `advance:proposal`, `back:set-up`, `jump:tender`, `close:won`, `transition:claim`, `send-back:contract`. */
export type MoveName = `${'advance' | 'back' | 'jump' | 'close' | 'transition' | 'send-back'}:${string}`;

/** Where a move leads and what follows from it. */
export interface Moved {
  readonly stateValue: StateValue;
  readonly effects: readonly Effect[];
}

const TOPICS: Readonly<Record<string, Effect['topic']>> = {
  enterStage: 'stage.entered',
  closeInstance: 'instance.closed',
};

/** The XState machine of one definition version: what moves an instance, and the only thing that does. */
export class ProcessMachine {
  private readonly machine: AnyStateMachine;

  constructor(definition: ProcessDefinition) {
    this.machine = setup({
      types: { events: {} as MoveEvent },
      guards: {
        // XState drops a move whose guard is false without a word; so the criteria are evaluated into blockers before
        // the event is sent, and the guard only reads that result.
        permitted: ({ event }) => event.permitted === true,
      },
      actions: { enterStage: () => undefined, closeInstance: () => undefined },
    }).createMachine(machineConfig(definition));
  }

  /**
   * The state value of an instance that stands in a stage.
   * @param requests the requests for approval there are: each region stands where its request does.
   */
  enter(stage: string, requests?: InstanceState['approvals']): StateValue {
    if (!Object.hasOwn(this.machine.states, stage)) throw new RangeError(`no stage ${stage}`);
    const entered = this.machine.resolveState({ value: stage, context: {} }).value as StateValue;
    return withRequests(entered, requests);
  }

  /** The state value after something happened to an approval; undefined where no region follows it. */
  follow(stateValue: StateValue, event: ApprovalEvent): StateValue | undefined {
    const before = this.restore(stateValue);
    if (before.status !== 'active' || !before.can({ type: event, permitted: true })) return undefined;
    const [after] = transition(this.machine, before, { type: event, permitted: true });
    return after.value as StateValue;
  }

  /**
   * Makes a move.
   * @param permitted that the move's gate is open: `decide` found no blocker.
   * @param requests the requests for approval there are: the regions of the stage entered stand where they do.
   * @returns undefined when the machine does not move: the move is not declared there, or not permitted.
   */
  move(
    stateValue: StateValue,
    move: MoveName,
    permitted: boolean,
    requests?: InstanceState['approvals'],
  ): Moved | undefined {
    const before = this.restore(stateValue);
    // An actor takes no event once it is done; the pure function has to be told.
    if (before.status !== 'active') return undefined;
    const [after, actions] = transition(this.machine, before, { type: move, permitted });
    if (actions.length === 0) return undefined;
    const effects = actions.flatMap(({ type }) => {
      const topic = TOPICS[type];
      return topic === undefined ? [] : [{ topic }];
    });
    return { stateValue: withRequests(after.value as StateValue, requests), effects };
  }

  /** The machine as XState's own JSON: `createMachine` of it, with the guard `permitted`, moves the same way. */
  toJSON(): object {
    return this.machine.config as object;
  }

  private restore(stateValue: StateValue) {
    const top = typeof stateValue === 'string' ? stateValue : Object.keys(stateValue)[0];
    // resolveState quietly gives the initial state for a name it does not know.
    if (top === undefined || !Object.hasOwn(this.machine.states, top))
      throw new RangeError(`no state ${String(top)}`);
    return this.machine.resolveState({ value: stateValue, context: {} });
  }
}
