import { isMap, isPair, isScalar, isSeq } from 'yaml';
import { declarationsIn, type Declaration } from './declarations.js';
import { expressionsIn, type Expression } from './expressions.js';
import { referencesIn, type Reference } from './references.js';
import type { Kind } from './shape.js';
import type { Source } from './source.js';
import { visits, type Visit } from './walk.js';

/** What the mutator knows of a definition. */
export class Reading {
  readonly visits: readonly Visit[];
  readonly declarations: readonly Declaration[];
  readonly expressions: readonly Expression[];
  readonly references: readonly Reference[];
  /** Every word that means something: no typo may make one of them by accident. */
  readonly words: ReadonlySet<string>;

  constructor(
    readonly source: Source,
    /** The definition this one extends, whose names it may use. */
    readonly parent?: Reading,
    /** What it uses, whose names it may use as well. */
    readonly libraries: readonly Reading[] = [],
  ) {
    this.visits = visits(source);
    this.declarations = declarationsIn(this.visits);
    this.expressions = expressionsIn(source, this.visits);
    this.references = referencesIn(source, this.visits, this.expressions, this.known());
    this.words = new Set(this.known().map(({ name }) => name));
  }

  /** The visits whose shape is of one sort. */
  of<S extends Visit['shape']['is']>(
    is: S,
  ): readonly (Visit & { shape: Extract<Visit['shape'], { is: S }> })[] {
    return this.visits.filter(
      (visit): visit is Visit & { shape: Extract<Visit['shape'], { is: S }> } => visit.shape.is === is,
    );
  }

  /** The objects of one sort: fields, stages, criteria. */
  objects(called: string): readonly Visit[] {
    return this.of('object').filter(({ shape }) => shape.called === called);
  }

  /** Every declaration that can be referred to, the parent's and the libraries' among them. */
  known(kind?: Kind): readonly Declaration[] {
    const others = [this.parent, ...this.libraries].flatMap((each) => each?.known() ?? []);
    const all = [...this.declarations, ...others];
    return kind === undefined ? all : all.filter((each) => each.kind === kind);
  }
}

/** The value of a key, when the node is a map that has it. */
export function valueAt(node: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (isMap(at) ? at.get(key, true) : undefined), node);
}

/** The text of a scalar. */
export function wordOf(node: unknown): string | undefined {
  return isScalar(node) ? String(node.value) : undefined;
}

/** The entries of a map, or none. */
export function entriesOf(node: unknown) {
  return isMap(node) ? node.items.filter((item) => isPair(item)) : [];
}

/** The items of a list, or none. */
export function itemsOf(node: unknown): readonly unknown[] {
  return isSeq(node) ? node.items : [];
}
