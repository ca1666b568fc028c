import type { CompiledProcess } from '../../../../engine/compile-process.js';
import type { Field } from '../../../../engine/model/field.js';
import { Decimal } from '../../../../engine/values/decimal.js';
import { line, otherWords, valued, words } from '../logic/domain.js';
import {
  FALSE,
  atom,
  hasValue,
  isIn,
  type Collection,
  type Formula,
  type Variable,
} from '../logic/formula.js';
import { from, point } from '../logic/spans.js';
import { mayHaveBeenAsked } from '../may-have-been-asked.js';
import { Axioms } from './axioms.js';
import { Timeline } from './timeline.js';
import { DAYS, INSTANTS, collectionOf, slotOf, type Slot } from './slot.js';

/** The id of the variable for a field of the record; apart from what else has a name. */
export function ofRecord(field: string): string {
  return `field:${field}`;
}

/** What may come to be in records of a process, for all its own gates let anybody do. */
export interface Obtainable {
  field(id: string): boolean;
  evidence(id: string): boolean;
  artifact(id: string): boolean;
  approval(id: string): boolean;
  task(stage: string, id: string): boolean;
}

/** Where a record stands when a gate is asked, as far as that is given. */
export interface Standing {
  /** Id of the stage it stands in. */
  readonly stage?: string;
  /** Whether it is only being created: nothing is recorded, attached, done, approved or linked yet. */
  readonly creating?: boolean;
}

/** Fields that rules, transitions or approvers set, past the limits for what is entered. */
export function setByProcess({ definition }: CompiledProcess): ReadonlySet<string> {
  const { transitions = [], rules = [], stages, approvals = [] } = definition;
  const steps = approvals.flatMap((approval) => approval.steps.flat());
  const actions = [
    ...rules.flatMap((rule) => rule.actions),
    ...stages.flatMap(({ overdue = [] }) => overdue),
    ...steps.flatMap(({ overdue = [] }) => overdue),
  ];
  return new Set([
    ...transitions.flatMap(({ sets }) => Object.keys(sets)),
    ...actions.flatMap((action) => (action.do === 'set' ? Object.keys(action.values) : [])),
    ...approvals.flatMap(({ asks }) => asks),
  ]);
}

/** The variables that stand for what a record of a process holds and what surrounds it. */
export class Vocabulary {
  readonly axioms = new Axioms();
  readonly #slots = new Map<string, Slot>();
  readonly #collections = new Map<string, Collection>();
  readonly #variables = new Map<string, Variable>();
  readonly #approvals = new Set<string>();
  readonly #setByProcess: ReadonlySet<string>;
  /** How the moments of a record lie to one another. */
  readonly time = new Timeline(this);

  constructor(
    readonly process: CompiledProcess,
    private readonly obtainable: Obtainable,
    private readonly standing: Standing = {},
  ) {
    this.#setByProcess = setByProcess(process);
    this.time.begin();
  }

  /** The variables seen so far, by id. */
  get variables(): ReadonlyMap<string, Variable> {
    return this.#variables;
  }

  #variable(id: string, make: () => Variable): Variable {
    const known = this.#variables.get(id);
    if (known !== undefined) return known;
    const made = make();
    this.#variables.set(id, made);
    return made;
  }

  /** An instant that is always there, though whether it means something may hang on something else. */
  instant(id: string): Variable {
    return this.#variable(id, () => ({ id, universe: valued(INSTANTS) }));
  }

  /** A day that is always there. */
  day(id: string): Variable {
    return this.#variable(id, () => ({ id, universe: valued(DAYS) }));
  }

  /** A number of which nothing is known. */
  number(id: string): Variable {
    return this.#variable(id, () => ({ id, universe: valued(line()) }));
  }

  /** The currency of an amount of which nothing else is known. */
  currency(amount: Variable): Variable {
    const id = `${amount.id}#currency`;
    return this.#variable(id, () => ({ id, universe: valued(otherWords()) }));
  }

  /** Where a field of the record stands. */
  record(field: Field): Slot {
    return this.slot(field, ofRecord(field.id), {
      optional: !field.required || field.if !== undefined || field.is !== undefined,
      empty: field.is === undefined && !this.obtainable.field(field.id),
      limited: !this.#setByProcess.has(field.id),
    });
  }

  /** Whether something has been said of a field of the record. */
  mentions(id: string): boolean {
    return this.#slots.has(ofRecord(id));
  }

  /** Where a field of a piece or row stands. */
  slot(field: Field, id: string, limits: Parameters<typeof slotOf>[2]): Slot {
    const known = this.#slots.get(id);
    if (known !== undefined) return known;
    const slot = slotOf(field, id, limits);
    this.#slots.set(id, slot);
    if (slot.kind === 'list') this.#variable(slot.collection.count.id, () => slot.collection.count);
    else this.#variable(id, () => slot.variable);
    if (slot.kind === 'money') this.#variable(slot.currency.id, () => slot.currency);
    return slot;
  }

  #collection(id: string, most?: number): Collection {
    const known = this.#collections.get(id);
    if (known !== undefined) return known;
    const made = collectionOf(id, this.standing.creating === true ? 0 : most);
    this.#collections.set(id, made);
    this.#variable(made.count.id, () => made.count);
    return made;
  }

  /** The pieces of a kind of evidence that count. */
  evidence(id: string): Collection {
    return this.#collection(`evidence:${id}`, this.obtainable.evidence(id) ? undefined : 0);
  }

  /** The records linked under an id. */
  linked(id: string): Collection {
    const max = this.process.definition.links?.find((link) => link.id === id)?.max;
    return this.#collection(`linked:${id}`, max);
  }

  /** It is known which records are linked. */
  linksKnown(): Formula {
    return atom('facts:linked');
  }

  /** It is known which approvals hold. */
  approvalsKnown(): Formula {
    return atom('facts:approvals');
  }

  /** How many versions of an artifact are attached. */
  versions(id: string): Variable {
    return this.#collection(`artifact:${id}`, this.obtainable.artifact(id) ? undefined : 0).count;
  }

  /** An approval holds. */
  approved(id: string): Formula {
    this.#approvals.add(id);
    const { stage, creating } = this.standing;
    const asked = stage === undefined || mayHaveBeenAsked(this.process, id, stage);
    return creating === true || !asked || !this.obtainable.approval(id) ? FALSE : atom(`approval:${id}`);
  }

  /** Whether it was asked whether an approval holds. */
  speaksOf(approval: string): boolean {
    return this.#approvals.has(approval);
  }

  /** A task is done. */
  done(stage: string, id: string): Formula {
    const never = this.standing.creating === true || !this.obtainable.task(stage, id);
    return never ? FALSE : atom(`task:${stage}/${id}`);
  }

  /** The stage the record stands in. */
  stage(): Variable {
    const { stage } = this.standing;
    const { stages } = this.process.definition;
    return this.#variable('stage', () => ({
      id: 'stage',
      universe: valued(words(stage === undefined ? stages.map(({ id }) => id) : [stage])),
    }));
  }

  /** The stage as a choice among the stages, in their order. */
  stageSlot(): Slot & { kind: 'plain' } {
    const { stages } = this.process.definition;
    const field: Field = {
      id: 'stage',
      name: {},
      type: 'scale',
      options: stages,
      required: true,
      requires: [],
    };
    return { kind: 'plain', field, variable: this.stage() };
  }

  /** The probability of that stage. */
  probability(): Variable {
    return this.#variable('probability', () => {
      const { stages } = this.process.definition;
      const here = stages.filter(({ id }) => this.standing.stage === undefined || id === this.standing.stage);
      const known = here.flatMap(({ probability }) =>
        probability === undefined ? [] : [Number(probability)],
      );
      const spans = [...new Set(known)].sort((a, b) => a - b).flatMap((one) => point(new Decimal(one)));
      return { id: 'probability', universe: { none: known.length < here.length, values: line(spans) } };
    });
  }

  /** The stage is the one named. */
  inStage(id: string): Formula {
    return isIn(this.stage(), valued(words([id])));
  }

  /** At least one piece, row or version is there. */
  some(count: Variable): Formula {
    return isIn(count, valued(line(from(new Decimal(1)), true)));
  }

  /** The variable has a value. */
  has(variable: Variable): Formula {
    return hasValue(variable);
  }
}
