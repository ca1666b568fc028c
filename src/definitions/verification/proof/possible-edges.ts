import type { CompiledProcess } from '../../../engine/compile-process.js';
import type { Criterion } from '../../../engine/model/criterion.js';
import type { Edge } from '../moves/edge.js';
import { always, carriedInto } from './carried.js';
import { neverDone, type NeverDone } from './never-done.js';
import type { Circumstances, Refuter } from './refuter.js';

/** Why a move can never be made: criteria that cannot hold together, or roles that nobody can hold. */
export interface Impossibility {
  readonly because: readonly Criterion[];
  readonly roles?: readonly string[];
}

/** Which moves are proved impossible, for every record; with `denied`, for every record for which that never held. */
export class PossibleEdges {
  readonly never: NeverDone;
  private readonly found = new Map<string, Impossibility | undefined>();
  private readonly answers = new Map<string, { readonly because: readonly Criterion[] | undefined }>();
  private readonly alones = new Map<string, { readonly found: Impossibility | undefined }>();
  private readonly standing: readonly Edge[];
  private readonly carried: (stage: string | undefined) => readonly Criterion[];

  constructor(
    private readonly process: CompiledProcess,
    private readonly refute: Refuter,
    edges: readonly Edge[],
    private readonly denied?: Criterion,
  ) {
    this.never = neverDone(process, refute, denied);
    this.standing = edges.filter((edge) => edge.kind === 'close' || this.alone(edge) === undefined);
    this.carried = carriedInto(process, this.standing);
  }

  /** Why a move is impossible; undefined where that was not proved. */
  impossibility(edge: Edge): Impossibility | undefined {
    if (!this.found.has(edge.id)) {
      const carried = this.carriedTo(edge.from);
      this.found.set(
        edge.id,
        this.alone(edge) ?? (carried.length === 0 ? undefined : this.within(edge, carried)),
      );
    }
    return this.found.get(edge.id);
  }

  /** Why a record of which this is also known cannot make a move. */
  impossibilityFor(edge: Edge, known: readonly Criterion[]): Impossibility | undefined {
    return this.impossibility(edge) ?? this.within(edge, [...known, ...this.carriedTo(edge.from)]);
  }

  /** Tells which moves are impossible for records that have stood in a stage. */
  since(stage: string): (edge: Edge) => boolean {
    const carried = carriedInto(this.process, this.standing, { stage, known: this.carriedTo(stage) });
    return (edge) => this.impossibilityFor(edge, carried(edge.from)) !== undefined;
  }

  /** Why criteria can never hold in a stage. */
  contradiction(
    criteria: readonly Criterion[],
    stage?: string,
    creating = false,
  ): readonly Criterion[] | undefined {
    const wanted = this.never.in([
      ...criteria,
      ...(stage === undefined ? [] : [...always(this.process), ...this.carriedTo(stage)]),
    ]);
    const where = { ...(stage === undefined ? {} : { at: stage }), ...(creating ? { creating } : {}) };
    const refutation = this.refute(wanted, { ...this.given(), ...where });
    return refutation.verdict === 'impossible' ? original(refutation.because, criteria) : undefined;
  }

  private alone(edge: Edge): Impossibility | undefined {
    const known = this.alones.get(edge.id);
    if (known !== undefined) return known.found;
    const roles = edge.by.find((list) => this.never.nobodyHolds(list));
    const found = roles === undefined ? this.within(edge, []) : { because: [], roles };
    this.alones.set(edge.id, { found });
    return found;
  }

  private within(edge: Edge, known: readonly Criterion[]): Impossibility | undefined {
    const where = edge.from === undefined ? { creating: true } : { at: edge.from };
    const gates = [edge.criteria, ...(edge.arrival === undefined ? [] : [edge.arrival])];
    const given = edge.from === undefined ? [] : [...always(this.process), ...known];
    for (const [place, gate] of gates.entries()) {
      if (gate.length === 0) continue;
      const because = this.refuted([...gate, ...(place === 0 ? given : [])], where);
      if (because !== undefined) return { because: original(because, [...gate, ...given]) };
    }
    return undefined;
  }

  /** The same question is asked of many moves. */
  private refuted(criteria: readonly Criterion[], where: Circumstances): readonly Criterion[] | undefined {
    const key = `${where.at ?? ''} ${criteria.map(({ path }) => path).join(' ')}`;
    const known = this.answers.get(key);
    if (known !== undefined) return known.because;
    const refutation = this.refute(this.never.in(criteria), { ...this.given(), ...where });
    const because = refutation.verdict === 'impossible' ? refutation.because : undefined;
    this.answers.set(key, { because });
    return because;
  }

  private carriedTo(stage: string | undefined): readonly Criterion[] {
    return stage === undefined ? [] : this.carried(stage);
  }

  private given() {
    return this.denied === undefined ? {} : { denied: this.denied };
  }
}

/** The criteria as they stand in the definition, for those that stood in their place. */
function original(because: readonly Criterion[], criteria: readonly Criterion[]): readonly Criterion[] {
  return because.map((one) => criteria.find(({ path }) => path === one.path) ?? one);
}
