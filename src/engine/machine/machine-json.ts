import type { Criterion } from '../model/criterion.js';
import type { Field } from '../model/field.js';
import type { ProcessDefinition, Stage } from '../model/process-definition.js';
import { inLanguage, type Language } from '../model/text.js';
import { regionOf } from './approval-regions.js';
import { machineConfig } from './machine-config.js';

/** What a gate stands for: its guard's name says which gate, this says what it asks. */
export interface GateMeta {
  /** The gate, which is also the name of the guard: `advance:proposal`. */
  readonly gate: string;
  /** Paths of the criteria, all of which have to hold. */
  readonly criteria: readonly string[];
  /** Whether the exit criteria of the stage that is left have to hold as well. */
  readonly exitOfStageLeft: boolean;
  /** Ids of the questions that need an answer. */
  readonly asks: readonly string[];
  /** Ids of roles one of which whoever makes the move has to hold; empty where anybody may. */
  readonly roles: readonly string[];
}

/** A move of the exported machine. */
export interface MoveJson {
  readonly target: string;
  readonly guard: string;
  readonly reenter?: true;
  readonly description: string;
  readonly meta: GateMeta;
}

interface Gate {
  readonly criteria: readonly Criterion[];
  /** The exit criteria of the stage left are not among the criteria, because any stage may be left so. */
  readonly exitOfStageLeft?: boolean;
  readonly asks?: readonly Field[];
  readonly roles?: readonly string[] | undefined;
}

/** What each kind of move has to pass, in the words of ADR 17. */
class Gates {
  constructor(private readonly definition: ProcessDefinition) {}

  /** @param left the stage that declares the move; undefined where every stage does. */
  of(name: string, left?: Stage): Gate {
    const [kind, id] = name.split(':');
    const { outcomes, transitions = [], moveBack, jumps, stages } = this.definition;
    const entry = stages.find((stage) => stage.id === id)?.entry ?? [];
    switch (kind) {
      case 'back':
        return { criteria: moveBack.requires, asks: moveBack.asks, roles: moveBack.by };
      case 'close': {
        const outcome = outcomes.find((each) => each.id === id);
        const roles = outcome?.consent === undefined ? [] : [outcome.consent];
        const exitOfStageLeft = outcome?.result === 'won';
        return { criteria: outcome?.requires ?? [], exitOfStageLeft, asks: outcome?.asks ?? [], roles };
      }
      case 'transition':
        return this.ofTransition(
          transitions.find((each) => each.id === id),
          left,
        );
      case 'send-back':
        // Who returns an approval may: that is what he was asked for.
        return { criteria: [] };
      case 'jump': {
        const rule = jumps.exceptions[left?.id ?? '']?.[id ?? ''] ?? jumps.default;
        const roles = rule.rule === 'consent' && jumps.consent !== undefined ? [jumps.consent] : [];
        const exit = left?.exit ?? [];
        return { criteria: [...exit, ...entry], exitOfStageLeft: left === undefined, roles };
      }
      default:
        return { criteria: [...(left?.exit ?? []), ...entry] };
    }
  }

  private ofTransition(
    transition: NonNullable<ProcessDefinition['transitions']>[number] | undefined,
    left: Stage | undefined,
  ): Gate {
    if (transition === undefined) return { criteria: [] };
    const { stages } = this.definition;
    const rank = (id: string | undefined) => stages.findIndex((stage) => stage.id === id);
    const completes = !transition.waivesExit && rank(transition.to) > rank(left?.id);
    const entry = stages.find(({ id }) => id === transition.to)?.entry ?? [];
    const criteria = [...transition.requires, ...(completes ? (left?.exit ?? []) : []), ...entry];
    return { criteria, asks: transition.asks, roles: transition.by };
  }
}

function described({ criteria, exitOfStageLeft = false }: Gate, language: Language): string {
  const names = criteria.map(({ name, id }) => inLanguage(name, language, id));
  const left = { en: 'the exit criteria of the stage left', zh: '所离开阶段的退出条件' }[language];
  const all = [...names, ...(exitOfStageLeft ? [left] : [])];
  return all.join(language === 'zh' ? '；' : '; ');
}

/**
 * The compiled machine as XState's own JSON. What guards a move is the gate of that name, whose criteria its `meta` and
 * `description` tell: `createMachine` of it needs only a guard for each name.
 */
export function machineJson(definition: ProcessDefinition, language: Language) {
  const config = machineConfig(definition);
  const gates = new Gates(definition);
  const named = (moves: Readonly<Record<string, object>>, left?: Stage): Readonly<Record<string, MoveJson>> =>
    Object.fromEntries(
      Object.entries(moves).map(([name, move]) => {
        const gate = gates.of(name, left);
        const { criteria, exitOfStageLeft = false, asks = [], roles = [] } = gate;
        const meta: GateMeta = {
          gate: name,
          criteria: criteria.map(({ path }) => path),
          exitOfStageLeft,
          asks: asks.filter(({ required }) => required).map(({ id }) => id),
          roles,
        };
        const description = described(gate, language);
        return [name, { ...(move as { target: string }), guard: name, description, meta }];
      }),
    );
  const regions = (of: Readonly<Record<string, object>>) =>
    Object.fromEntries(
      Object.entries(of).map(([name, region]): [string, object] => {
        const approval = definition.approvals?.find(({ id }) => name === regionOf(id));
        if (approval === undefined) return [name, region];
        return [name, { ...region, description: inLanguage(approval.name, language, approval.id) }];
      }),
    );
  const states = Object.fromEntries(
    Object.entries(config.states).map(([id, state]): [string, object] => {
      const stage = definition.stages.find((each) => each.id === id);
      const item = stage ?? definition.outcomes.find((each) => each.id === id);
      const description = inLanguage(item?.name, language, id);
      if (!('on' in state)) return [id, { ...state, description }];
      return [id, { ...state, description, states: regions(state.states), on: named(state.on, stage) }];
    }),
  );
  return {
    ...config,
    version: String(definition.version),
    description: inLanguage(definition.name, language, definition.key),
    meta: { process: definition.key, version: definition.version },
    states,
    on: named(config.on),
  };
}
