import type { CompiledProcess } from '../../../engine/compile-process.js';
import type { Condition } from '../../../engine/model/condition.js';
import type { Criterion } from '../../../engine/model/criterion.js';
import type { Value, Values } from '../../../engine/model/value.js';
import { leadsBack, type Edge } from '../moves/edge.js';
import { withParts } from '../moves/all-criteria.js';
import { fieldSolutions } from '../planner/change-fields.js';
import { Planner, type Wishes, type Workshop } from '../planner/planner.js';
import { idOf } from '../story/cast.js';
import type { RecordScene } from '../story/scene.js';
import { createRecord } from './create-record.js';
import { makeMove, type Made } from './make-move.js';
import { signatureOf, turningPoints } from './signature.js';

/** Records followed from each stage. */
const FOLLOWED = 3;

/** A record that stands somewhere, and the moves that brought it there. */
export interface Node {
  readonly scene: RecordScene;
  readonly path: readonly Edge[];
}

/** A way that was gone. */
export interface Gone extends Partial<Made> {
  readonly edge: Edge;
  readonly after: RecordScene;
  /** Where the record stood, before anything was done for the move; absent for a creation. */
  readonly from?: Node;
}

/** What may be left untried. */
export interface Limits {
  /** Moves known to be impossible. */
  isImpossible(edge: Edge): boolean;
}

/** Follows records through a process, shortest ways first, and keeps every move that could be made. */
export class Exploration {
  readonly nodes = new Map<string, Node[]>();
  readonly gone = new Map<string, Gone>();
  private readonly seen = new Set<string>();
  private readonly points: readonly Condition[];
  private readonly leaving = new Map<string, Edge[]>();
  private readonly planner: Planner;

  constructor(
    private readonly workshop: Workshop,
    private readonly edges: readonly Edge[],
    private readonly limits: Limits,
    private readonly wishes: Wishes = {},
  ) {
    this.points = turningPoints(workshop.process);
    this.planner = new Planner(workshop, wishes);
    for (const edge of edges) {
      if (edge.from !== undefined)
        this.leaving.set(edge.from, [...(this.leaving.get(edge.from) ?? []), edge]);
    }
  }

  /** Explores until nothing new is found, or until a move of that kind was made. */
  run(isGoal: (edge: Edge) => boolean = () => false): Gone | undefined {
    const queue = this.begin();
    for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
      for (const edge of this.leaving.get(node.scene.state.stage) ?? []) {
        const gone = this.isWorth(edge, isGoal) ? this.go(node, edge, queue) : undefined;
        if (gone !== undefined && isGoal(edge)) return gone;
      }
    }
    return [...this.gone.values()].find(({ edge }) => isGoal(edge)) ?? this.regress(isGoal);
  }

  /** The records that stand in a stage. */
  at(stage: string): readonly Node[] {
    return this.nodes.get(stage) ?? [];
  }

  /** A record that has gone the same way with other values from the beginning. */
  retrace(path: readonly Edge[], pins: Values): Node | undefined {
    const planner = new Planner(this.workshop, { ...this.wishes, pins });
    const [creation, ...moves] = path;
    let scene = creation && (createRecord(planner, creation) ?? createRecord(this.planner, creation));
    scene &&= pinned(planner, scene, pins);
    for (const edge of moves) {
      scene &&= makeMove(planner, scene, edge)?.after;
      scene &&= pinned(planner, scene, pins);
    }
    return scene && { scene, path };
  }

  private begin(): Node[] {
    const queue: Node[] = [];
    for (const edge of this.edges.filter(({ kind }) => kind === 'create')) {
      const scene = this.limits.isImpossible(edge) ? undefined : createRecord(this.planner, edge);
      if (scene === undefined) continue;
      this.gone.set(edge.id, { edge, after: scene });
      this.meet({ scene, path: [edge] }, queue);
    }
    return queue;
  }

  /** Moves that nobody wrote down are many: one of them is tried where it leads somewhere new. */
  private isWorth(edge: Edge, isGoal: (edge: Edge) => boolean): boolean {
    return edge.byDefault !== true || this.at(edge.to).length === 0 || isGoal(edge);
  }

  private go(node: Node, edge: Edge, queue: Node[]): Gone | undefined {
    const known = this.gone.has(edge.id);
    const full = edge.kind === 'close' || this.at(edge.to).length >= FOLLOWED;
    if ((known && (full || leadsBack(edge))) || this.limits.isImpossible(edge)) return undefined;
    const made = makeMove(this.planner, node.scene, edge);
    if (made === undefined) return undefined;
    const gone = { ...made, edge, from: node };
    if (!known) this.gone.set(edge.id, gone);
    if (edge.kind !== 'close') this.meet({ scene: made.after, path: [...node.path, edge] }, queue);
    return gone;
  }

  /** Takes a record up when none like it stands there. */
  private meet(node: Node, queue: Node[]): void {
    const { stage } = node.scene.state;
    const signature = `${stage} ${signatureOf(this.planner.situation(node.scene, 'owner'), this.points)}`;
    const there = this.nodes.get(stage) ?? [];
    if (this.seen.has(signature) || there.length >= FOLLOWED) return;
    this.seen.add(signature);
    this.nodes.set(stage, [...there, node]);
    queue.push(node);
  }

  /** Tries what could not be done once more, with values from the beginning that would have allowed it. */
  private regress(isGoal: (edge: Edge) => boolean): Gone | undefined {
    for (let found = true; found;) {
      found = false;
      const untried = this.edges.filter(
        ({ id, from }) => from !== undefined && !this.gone.has(id) && this.at(from).length > 0,
      );
      for (const edge of untried) {
        const isDone = this.gone.has(edge.id) || this.foreseen.has(edge.id);
        if (isDone || !this.isWorth(edge, isGoal) || this.limits.isImpossible(edge)) continue;
        const queue: Node[] = [];
        const gone = this.withForesight(edge, queue);
        if (gone === undefined) continue;
        found = true;
        if (isGoal(edge)) return gone;
        for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
          for (const next of this.leaving.get(node.scene.state.stage) ?? []) {
            const further = this.isWorth(next, isGoal) ? this.go(node, next, queue) : undefined;
            if (further !== undefined && isGoal(next)) return further;
          }
        }
      }
    }
    return undefined;
  }

  private withForesight(edge: Edge, queue: Node[]): Gone | undefined {
    this.foreseen.add(edge.id);
    for (const node of this.at(edge.from ?? '')) {
      for (const pins of this.helpful(node, edge)) {
        const again = this.retrace(node.path, pins);
        const gone = again && this.go(again, edge, queue);
        if (gone !== undefined) return gone;
      }
    }
    return undefined;
  }

  private readonly foreseen = new Set<string>();

  /** Values the record would have needed for the criteria that do not hold. */
  private helpful({ scene }: Node, { criteria }: Edge): readonly Values[] {
    const planner = new Planner(this.workshop, { ...this.wishes, unlocked: true });
    const goal = { criteria, as: 'owner' };
    const lacking = planner.open(scene, goal).flatMap(({ criterion }) => aboutFields(criterion));
    const found = lacking.flatMap((criterion) => {
      const [first] = fieldSolutions({ planning: planner, scene, criterion, goal, depth: 1 });
      const values = Object.entries(first ?? {}).filter(
        (entry): entry is [string, Value] => entry[1] !== null,
      );
      return values.length === 0 ? [] : [Object.fromEntries(values)];
    });
    const named = namedPeople(this.workshop.process, scene);
    const single = [...found, ...(Object.keys(named).length === 0 ? [] : [named])];
    return single.length < 2 ? single : [Object.assign({}, ...single) as Values, ...single.slice(0, 3)];
  }
}

/** The parts that look at fields alone, or the criterion itself where it only says to whom something applies: the rest can be brought about later. */
function aboutFields(criterion: Criterion): readonly Criterion[] {
  const parts = withParts(criterion).filter((part) => !('of' in part));
  if (parts.length === 0) return [criterion];
  return parts.filter(({ kind }) => kind === 'fields' || kind === 'rows' || kind === 'check');
}

/** Those whom fields without a value would name: whoever creates the record may name himself. */
function namedPeople({ definition }: CompiledProcess, { state }: RecordScene): Values {
  const named = definition.roles.flatMap(({ id, source }) =>
    source.is === 'field' && state.fields[source.field] === undefined
      ? [[source.field, idOf(id)] as const]
      : [],
  );
  return Object.fromEntries(named);
}

/** The record with the wanted values, as far as they are not there yet; undefined when they cannot be set. */
function pinned(planner: Planner, scene: RecordScene, pins: Values): RecordScene | undefined {
  const missing = Object.entries(pins).filter(
    ([id, value]) => JSON.stringify(scene.state.fields[id]) !== JSON.stringify(value),
  );
  return missing.length === 0 ? scene : (planner.setFields(scene, Object.fromEntries(missing), 3) ?? scene);
}
