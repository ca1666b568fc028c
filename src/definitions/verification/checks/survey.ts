import { full } from '../../../engine/criteria/wording.js';
import type { Criterion } from '../../../engine/model/criterion.js';
import type { ProcessDefinition, Stage } from '../../../engine/model/process-definition.js';
import type { FullText } from '../../../engine/model/text.js';
import { Exploration, type Gone, type Node } from '../explore/exploration.js';
import type { VerificationFinding } from '../finding.js';
import type { ProcessInCalendar } from '../in-calendar.js';
import { edgesOf } from '../moves/edges-of.js';
import type { Edge } from '../moves/edge.js';
import { CandidateValues } from '../planner/candidate-values.js';
import { Planner, workshopFor, type Wishes, type Workshop } from '../planner/planner.js';
import { PossibleEdges, type Impossibility } from '../proof/possible-edges.js';
import type { Refuter } from '../proof/refuter.js';

/** One thing the verification decides of every part of a definition. */
export interface Check {
  /** Its page is `docs/verification/<id>.md`. */
  readonly id: string;
  /** What does not hold, and what could not be decided; empty when all of it holds. */
  run(survey: Survey): readonly VerificationFinding[];
}

/** What is known of a process once it was explored: what was done, what cannot be done, and what is left open. */
export class Survey {
  readonly definition: ProcessDefinition;
  readonly edges: readonly Edge[];
  readonly workshop: Workshop;
  readonly possible: PossibleEdges;
  readonly exploration: Exploration;
  private readonly within: ReadonlySet<string>;

  constructor(
    readonly process: ProcessInCalendar,
    private readonly refute: Refuter,
  ) {
    this.definition = process.definition;
    this.edges = edgesOf(this.definition);
    this.workshop = workshopFor(process, new CandidateValues(process));
    this.possible = new PossibleEdges(process, refute, this.edges);
    this.exploration = this.explore(this.possible);
    this.exploration.run();
    this.within = this.reach(this.possible);
  }

  /** A new exploration that keeps to wishes and leaves out what is proved impossible. */
  explore(possible: PossibleEdges, wishes: Wishes = {}, edges = this.edges): Exploration {
    const isImpossible = (edge: Edge) => possible.impossibility(edge) !== undefined;
    return new Exploration(this.workshop, edges, { isImpossible }, wishes);
  }

  /** What is impossible while a criterion never holds. */
  denying(denied: Criterion): PossibleEdges {
    return new PossibleEdges(this.process, this.refute, this.edges, denied);
  }

  planner(wishes: Wishes = {}): Planner {
    return new Planner(this.workshop, wishes);
  }

  /** A move that was made. */
  gone(edge: Edge): Gone | undefined {
    return this.exploration.gone.get(edge.id);
  }

  /** Why a move can never be made. */
  impossibility(edge: Edge): Impossibility | undefined {
    return this.possible.impossibility(edge);
  }

  /** A record that stands in a stage. */
  reached(stage: string): Node | undefined {
    return this.exploration.at(stage)[0];
  }

  /** Whether it is proved that no record ever stands in a stage. */
  isUnreachable(stage: string): boolean {
    return !this.within.has(stage);
  }

  /** Whether a move is proved never to happen: it is impossible, or where it starts is never reached. */
  neverHappens(edge: Edge): boolean {
    return (
      this.impossibility(edge) !== undefined || (edge.from !== undefined && this.isUnreachable(edge.from))
    );
  }

  /** The records that were followed, stage by stage. */
  get nodes(): readonly Node[] {
    return this.definition.stages.flatMap(({ id }) => this.exploration.at(id));
  }

  /** The record that came farthest. */
  get furthest(): Node | undefined {
    const reached = this.definition.stages.findLast(({ id }) => this.reached(id) !== undefined);
    return reached && this.reached(reached.id);
  }

  leaving(stage: string): readonly Edge[] {
    return this.edges.filter(({ from }) => from === stage);
  }

  stageName(id: string): FullText {
    return full(this.process.stages.get(id)?.name, id);
  }

  stage(id: string): Stage | undefined {
    return this.process.stages.get(id);
  }

  /** Stages and outcomes (`outcome:won`) that are not proved out of reach. */
  reach(possible: PossibleEdges): ReadonlySet<string> {
    const reached = new Set<string>();
    for (let before = -1; before !== reached.size;) {
      before = reached.size;
      for (const edge of this.edges) {
        const starts = edge.from === undefined || reached.has(edge.from);
        if (starts && possible.impossibility(edge) === undefined)
          reached.add(edge.kind === 'close' ? `outcome:${edge.to}` : edge.to);
      }
    }
    return reached;
  }
}
