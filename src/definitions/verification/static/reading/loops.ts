import type { SyntaxNode } from '../../../../engine/expressions/syntax-tree.js';
import { and, not, type Collection, type Formula } from '../logic/formula.js';
import { elementPlace } from './element-place.js';
import type { Place } from './place.js';
import { few, many } from './selections.js';
import type { Truth } from './truth.js';
import type { Vocabulary } from './vocabulary.js';

/** What reads the expression a loop stands in. */
export interface LoopReader {
  readonly vocabulary: Vocabulary;
  readonly place: Place;
  at(place: Place): LoopReader;
  truth(node: SyntaxNode): Truth;
}

interface Loop {
  readonly collection: Collection;
  readonly body: Truth;
}

function loopOf(node: SyntaxNode & { kind: 'call' }, reader: LoopReader): Loop | undefined {
  const [receiver, variable, body] = node.args;
  const { vocabulary, place } = reader;
  // A loop within a loop speaks of two elements at once.
  if (receiver?.kind !== 'name' || variable?.kind !== 'name' || body === undefined || place.key !== '')
    return undefined;
  const { name } = receiver;
  if (name?.kind === 'evidence') {
    const collection = vocabulary.evidence(name.evidence.id);
    const inside = elementPlace(vocabulary, collection, name.evidence.fields, {
      optional: name.evidence.from !== undefined,
      loop: variable.text,
    });
    return { collection, body: reader.at(inside).truth(body) };
  }
  if (name?.kind !== 'field' || name.field.type !== 'table') return undefined;
  const slot = vocabulary.record(name.field);
  if (slot.kind !== 'list') return undefined;
  const inside = elementPlace(vocabulary, slot.collection, name.field.columns ?? [], { loop: variable.text });
  return { collection: slot.collection, body: reader.at(inside).truth(body) };
}

function someOf(collection: Collection, element: Formula): Formula {
  return many(collection, element, 1);
}

/** `rows.exists(r, …)` and `rows.all(r, …)`; undefined for what is no such loop, or one that is not analysed. */
export function readLoop(node: SyntaxNode & { kind: 'call' }, reader: LoopReader): Truth | undefined {
  if (node.call !== 'exists' && node.call !== 'all') return undefined;
  const loop = loopOf(node, reader);
  if (loop === undefined) return undefined;
  const { collection, body } = loop;
  if (node.call === 'exists')
    return { yes: someOf(collection, body.yes), no: few(collection, not(body.no), 0) };
  const yes = and(reader.vocabulary.some(collection.count), few(collection, not(body.yes), 0));
  return { yes, no: someOf(collection, body.no) };
}
