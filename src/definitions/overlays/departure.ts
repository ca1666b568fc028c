import {
  childOf,
  entriesOf,
  type SourceEntry,
  type SourceNode,
  type SourcePath,
  type Span,
} from '../parse/source-node.js';
import type { Told } from '../problems/problem.js';

/** Something of the parent that an overlay takes away, why, and where it says so. */
export interface Departure {
  readonly path: SourcePath;
  /** What is gone. */
  readonly ids: readonly string[];
  readonly reason?: string;
  readonly span: Span;
}

/** What merging says and collects on its way. */
export interface MergeNotes {
  report(span: Span, told: Told): void;
  depart(departure: Departure): void;
}

/** Why an item is to be removed, if that is what is said of it. */
export function removalOf(node: SourceNode): SourceNode | undefined {
  return childOf(node, 'remove');
}

/** What is said of an item that is removed beside that it is, which means nothing. */
export function besideRemoval(item: SourceNode): SourceEntry | undefined {
  return entriesOf(item).find(({ key }) => key !== 'remove' && key !== 'id' && key !== 'to');
}

/** The words of a reason. */
export function reasonIn(node: SourceNode): { reason?: string } {
  return node.kind === 'scalar' && typeof node.value === 'string' ? { reason: node.value } : {};
}
