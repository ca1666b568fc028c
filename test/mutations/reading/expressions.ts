import { isMap, isScalar } from 'yaml';
import { insideOf, type Source, type Stretch } from './source.js';
import { tokens, type Token } from './tokens.js';
import type { Visit } from './walk.js';

/** An expression, and where it stands in the file. */
export interface Expression {
  readonly text: string;
  readonly at: Stretch;
  /** Offsets are those of the file. */
  readonly tokens: readonly Token[];
  readonly visit: Visit;
}

/** A plain word is no expression where it may as well be the id of an option or of a field. */
function isExpression({ shape, node, path }: Visit, text: string): boolean {
  if (shape.is === 'condition') return !isMap(node) && !/^[\w-]+$/.test(text) && !/^P[T\d]/.test(text);
  if (shape.is !== 'expression') return false;
  return path.at(-1) !== 'then' || /[^\p{L}\p{N}-]/u.test(text);
}

/** Every expression of a definition whose text stands in the file as it is. */
export function expressionsIn(source: Source, visits: readonly Visit[]): readonly Expression[] {
  return visits.flatMap((visit) => {
    const at = insideOf(source, visit.node);
    if (at === undefined || !isScalar(visit.node) || !isExpression(visit, String(visit.node.value)))
      return [];
    const text = String(visit.node.value);
    const shifted = tokens(text).map((each) => ({
      ...each,
      start: each.start + at.start,
      end: each.end + at.start,
    }));
    return [{ text, at, tokens: shifted, visit }];
  });
}
