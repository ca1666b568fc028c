import { describe, expect, it } from '@jest/globals';
import { createMachine, transition, type AnyMachineSnapshot } from 'xstate';
import { explain } from '../../engine/explain.js';
import type { Command, Target } from '../../engine/model/command.js';
import type { Decision, Explanation } from '../../engine/model/decision.js';
import type { NewEvent } from '../../engine/model/event.js';
import type { InstanceState } from '../../engine/model/instance-state.js';
import { inLanguage } from '../../engine/model/text.js';
import type { Observation } from '../scenarios/observation.js';
import { runScenarios } from '../scenarios/run-scenarios.js';
import type { Scenario } from '../scenarios/scenario.js';
import { everyConstruct } from './fixture/every-construct.js';
import { testedDefinitions } from './fixture/tested-definitions.js';
import { xstateOf } from './xstate.js';

interface MoveJson {
  readonly guard: string;
  readonly description: string;
  readonly meta: { readonly asks: readonly string[]; readonly criteria: readonly string[] };
}
interface MachineJson {
  readonly on: Record<string, MoveJson>;
  readonly states: Record<string, { readonly on?: Record<string, MoveJson> }>;
}

const answered = (answers: unknown, id: string) =>
  typeof answers === 'object' && answers !== null && (answers as Record<string, unknown>)[id] !== undefined;

const TOLD: Readonly<Partial<Record<NewEvent['type'], string>>> = {
  'approval.requested': 'ask',
  'approval.granted': 'grant',
  'approval.rejected': 'reject',
  'approval.returned': 'return',
  'approval.recalled': 'recall',
  'approval.voided': 'void',
};

/** What the machine is told of an event that begins or ends a request. */
function toldOf(event: NewEvent): readonly string[] {
  const move = TOLD[event.type];
  if (move === undefined) return [];
  const approval = event.type === 'approval.requested' ? event.body.request.approval : undefined;
  return [`${move}:${approval ?? ('approval' in event.body ? String(event.body.approval) : '')}`];
}

/** The exported machine, moved beside the record of a scenario. */
class Replay {
  private readonly json: MachineJson;
  private readonly machine;
  private scenario: Scenario | undefined;
  private snapshot: AnyMachineSnapshot | undefined;
  /** What the engine says of the record now. */
  private about: (target: Target) => Explanation = () => {
    throw new Error('nothing was asked yet');
  };
  moves = 0;
  followed = 0;

  constructor(text: string) {
    this.json = JSON.parse(text) as MachineJson;
    const moves = [this.json.on, ...Object.values(this.json.states).map(({ on = {} }) => on)];
    const named = new Map(
      moves.flatMap((on) => Object.values(on).map((move) => [move.guard, move] as const)),
    );
    const guards = [...named].map(([name, move]) => [
      name,
      ({ event }: { event: { answers?: unknown } }) => this.isOpen(name, move, event.answers),
    ]);
    this.machine = createMachine(JSON.parse(text), { guards: Object.fromEntries(guards) });
  }

  /** A guard knows its gate by name, and asks the engine how that gate stands. */
  private isOpen(name: string, { meta }: MoveJson, answers: unknown): boolean {
    const [kind, id = ''] = name.split(':');
    // Who returns an approval may send the record back: there is no gate.
    if (kind === 'send-back') return true;
    const next = this.about('next');
    const isNext = 'stage' in next.target && next.target.stage === id;
    if ((kind === 'advance') !== isNext && (kind === 'advance' || kind === 'jump')) return false;
    const targets: Record<string, Target> = {
      advance: 'next',
      close: { outcome: id },
      transition: { transition: id },
    };
    const { blockers } = this.about(targets[kind ?? ''] ?? { stage: id });
    const open = blockers.filter(
      ({ code, id: question }) => code !== 'answer.missing' || !answered(answers, question),
    );
    return open.length === 0 && meta.asks.every((question) => answered(answers, question));
  }

  private events(command: Command, stage: string): readonly string[] {
    const declared = Object.keys({ ...this.json.states[stage]?.on, ...this.json.on });
    switch (command.type) {
      case 'advance':
        return declared.filter((name) => name.startsWith('advance:'));
      case 'jump':
        return [`jump:${command.to}`];
      case 'close':
        return [`close:${command.outcome}`];
      case 'take-transition':
        return [`transition:${command.transition}`];
      case 'move-back':
        return command.to === undefined
          ? declared.filter((name) => name.startsWith('back:')).reverse()
          : [`back:${command.to}`];
      default:
        return [];
    }
  }

  /** What happens to approvals is told to the machine too: each region then stands where the request does. */
  private follow(before: InstanceState, decision: Decision, after: InstanceState): void {
    const told = decision.kind === 'accepted' ? decision.events.flatMap((event) => toldOf(event)) : [];
    if (told.length === 0 || after.closed !== undefined) return;
    let snapshot = this.machine.resolveState({ value: before.stateValue, context: {} });
    for (const type of told) [snapshot] = transition(this.machine, snapshot, { type });
    this.followed += 1;
    if (before.stage === after.stage) expect(snapshot.value).toEqual(after.stateValue);
    const back = told.find((type) => type.startsWith('return:'));
    if (back === undefined || before.stage === after.stage) return;
    [this.snapshot] = transition(this.machine, snapshot, { type: back.replace('return', 'send-back') });
  }

  private restored(stage: string): AnyMachineSnapshot {
    return this.machine.resolveState({ value: stage, context: {} });
  }

  private stage(): string {
    const value: unknown = this.snapshot?.value;
    return typeof value === 'string' ? value : (Object.keys(value as object)[0] ?? '');
  }

  readonly observe = ({ scenario, process, before, after, facts, asked }: Observation): void => {
    if (after === undefined) return;
    if (scenario !== this.scenario || before === undefined)
      this.snapshot = this.restored(before?.stage ?? after.stage);
    this.scenario = scenario;
    if (before === undefined || 'explanation' in asked || asked.decision.kind === 'invalid') return;
    this.about = (target) => explain(process, before, target, facts);
    const { command, decision } = asked;
    if (command.type === 'reopen' && decision.kind === 'accepted') this.snapshot = this.restored(after.stage);
    this.follow(before, decision, after);
    const answers = 'answers' in command ? command.answers : undefined;
    for (const type of this.events(command, before.stage)) {
      const snapshot = this.snapshot;
      if (snapshot === undefined || !snapshot.can({ type, answers })) continue;
      [this.snapshot] = transition(this.machine, snapshot, { type, answers });
      this.moves += 1;
      break;
    }
    expect([scenario.name, command.type, this.stage()]).toEqual([
      scenario.name,
      command.type,
      after.closed?.outcome ?? after.stage,
    ]);
  };
}

describe.each(testedDefinitions())(
  'the machine of $definition.key, exported and made again',
  ({ definition, definitions, calendars, tests }) => {
    it('replays every scenario step by step as the engine ran it', () => {
      const replay = new Replay(xstateOf(definition, 'en'));
      const { results } = runScenarios(definitions, tests, {
        calendars,
        observe: (observation) => {
          if (observation.process.definition === definition) replay.observe(observation);
        },
      });
      expect(results.flatMap(({ failures }) => failures)).toEqual([]);
      expect(replay.moves).toBeGreaterThan(0);
      if (definition.key === 'contract-signing') expect(replay.followed).toBeGreaterThan(0);
    });
  },
);

describe('the exported machine', () => {
  const { states, on } = JSON.parse(xstateOf(everyConstruct, 'en')) as MachineJson;

  it('names each guard after its gate and says what it asks', () => {
    expect(states['visit']?.on?.['advance:proposal']).toEqual({
      target: '#process.proposal',
      guard: 'advance:proposal',
      description: 'amount; need',
      meta: {
        gate: 'advance:proposal',
        criteria: ['stages.x.exit.amount', 'stages.x.exit.need'],
        exitOfStageLeft: false,
        asks: [],
        roles: [],
      },
    });
    expect(states['pool']?.on?.['transition:claim']).toMatchObject({
      guard: 'transition:claim',
      meta: { roles: ['rep'] },
    });
    expect(on['close:won']).toMatchObject({ guard: 'close:won', meta: { exitOfStageLeft: true } });
    expect(on['close:withdrawn']).toMatchObject({ meta: { roles: ['manager'] } });
  });

  it('tells stages in the language asked for', () => {
    const chinese = JSON.parse(xstateOf(everyConstruct, 'zh')) as {
      states: Record<string, { description: string }>;
    };
    expect(chinese.states['visit']?.description).toBe(inLanguage(everyConstruct.stages[1]?.name, 'zh'));
  });

  it('does not move where no guard is given', () => {
    const machine = createMachine(JSON.parse(xstateOf(everyConstruct, 'en')), {
      guards: { 'advance:visit': () => false, 'advance:proposal': () => true },
    });
    const before = machine.resolveState({ value: 'visit', context: {} });
    expect(transition(machine, before, { type: 'advance:proposal' })[0].value).toEqual({
      proposal: { work: 'open', 'approval:below-budget': 'idle' },
    });
    const first = machine.resolveState({ value: 'pool', context: {} });
    expect(transition(machine, first, { type: 'advance:visit' })[0].value).toEqual({
      pool: { work: 'open' },
    });
  });
});
