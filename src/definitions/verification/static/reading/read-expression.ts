import { syntaxTree, type SyntaxNode } from '../../../../engine/expressions/syntax-tree.js';
import type { Field } from '../../../../engine/model/field.js';
import { words } from '../logic/domain.js';
import { and, atom, not, or } from '../logic/formula.js';
import { readLoop } from './loops.js';
import type { Place } from './place.js';
import { TermReader } from './read-term.js';
import { among, holdsElement, ranked, type OrderOp } from './read-test.js';
import { filled, type Slot } from './slot.js';
import { standsTo, type Term } from './term.js';
import { HOLDS, both, certain, either, free, opposite, unanalysed, type Truth } from './truth.js';
import type { Vocabulary } from './vocabulary.js';

const FLIPPED: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** A word in an expression: of a field that holds one, or written out. */
type Word = { readonly text: string } | { readonly slot: Slot & { kind: 'plain' } };

/** Reads expressions that are true or false, as the engine evaluates them. */
export class ExpressionReader {
  readonly #terms: TermReader;

  constructor(
    readonly vocabulary: Vocabulary,
    readonly place: Place,
  ) {
    this.#terms = new TermReader(vocabulary, place);
  }

  /** When the expression holds, and when it does not. */
  read(source: string): Truth {
    const { definition } = this.vocabulary.process;
    const locals: readonly Field[] | undefined = this.place.locals;
    const tree = syntaxTree(source, locals === undefined ? { definition } : { definition, locals });
    return tree === undefined ? unanalysed(`${this.place.key}${source}`) : this.truth(tree);
  }

  /** The instant or day of an expression; a day stands for its beginning. */
  moment(source: string): Term | undefined {
    const { definition } = this.vocabulary.process;
    const tree = syntaxTree(source, { definition });
    const term = tree && this.#terms.read(tree);
    return term && this.#asInstant(term);
  }

  /** The value of an expression as a number, amount or moment. */
  term(source: string): Term | undefined {
    const tree = syntaxTree(source, { definition: this.vocabulary.process.definition });
    return tree && this.#terms.read(tree);
  }

  /** The same about one element of a list. */
  at(place: Place): ExpressionReader {
    return new ExpressionReader(this.vocabulary, place);
  }

  /** When a part holds, and when it does not. */
  truth(node: SyntaxNode): Truth {
    switch (node.kind) {
      case 'literal':
        return node.value === true ? HOLDS : opposite(HOLDS);
      case 'name':
      case 'member':
        return this.#yesNo(node);
      case 'call':
        return this.#call(node);
      case 'operation':
        return this.#operation(node);
      default:
        return this.#free(node);
    }
  }

  #free(node: SyntaxNode): Truth {
    return unanalysed(`${this.place.key}${node.text.replaceAll(/\s+/g, ' ')}`);
  }

  #yesNo(node: SyntaxNode): Truth {
    const slot = this.#terms.slotAt(node);
    if (slot?.kind === 'plain' && slot.field.type === 'yesno') return among(slot, words(['true']));
    if (node.kind === 'name' && node.name?.kind === 'setting') {
      return node.name.setting.value === true ? HOLDS : opposite(HOLDS);
    }
    return this.#free(node);
  }

  #call(node: SyntaxNode & { kind: 'call' }): Truth {
    const [first] = node.args;
    if (node.call === 'has' && first !== undefined) {
      return this.#has(node, first);
    }
    return readLoop(node, this) ?? this.#free(node);
  }

  /** What has no value for another reason than that something is missing cannot be told. */
  #has(node: SyntaxNode, part: SyntaxNode): Truth {
    const slot = this.#terms.slotAt(part);
    if (slot !== undefined) return certain(filled(slot));
    const term = this.#terms.read(part);
    if (term === undefined) return this.#free(node);
    return { yes: term.known, no: and(not(term.known), atom(`missing:${this.place.key}${node.text}`)) };
  }

  #operation(node: SyntaxNode & { kind: 'operation' }): Truth {
    const [first, second, third] = node.args;
    if (first === undefined) return this.#free(node);
    if (node.op === '!_') return opposite(this.truth(first));
    if (second === undefined) return this.#free(node);
    switch (node.op) {
      case '&&':
        return both(this.truth(first), this.truth(second));
      case '||':
        return either(this.truth(first), this.truth(second));
      case '?:': {
        if (third === undefined) return this.#free(node);
        const [test, then, otherwise] = [this.truth(first), this.truth(second), this.truth(third)];
        return {
          yes: or(and(test.yes, then.yes), and(test.no, otherwise.yes)),
          no: or(and(test.yes, then.no), and(test.no, otherwise.no)),
        };
      }
      case 'in':
        return this.#membership(node, first, second);
      default:
        return this.#comparison(node, first, second);
    }
  }

  #asInstant(term: Term): Term {
    const [day] = term.variables.values();
    if (term.measure !== 'day' || day === undefined) return term;
    const shifted = this.vocabulary.time.dayVariable(term.sum, term.variables);
    const begins = this.vocabulary.time.beginningOf(shifted);
    return { ...this.#terms.instant(begins.id, term.known) };
  }

  /** Numbers compared; a day beside an instant is the instant at which it begins. */
  #numbers(node: SyntaxNode & { kind: 'operation' }, left: Term, right: Term): Truth {
    const { op } = node;
    const measures = [left.measure, right.measure];
    // What is not known to be a day or an instant cannot be put on one line with either.
    if (measures.includes('any') && (measures.includes('day') || measures.includes('instant')))
      return this.#free(node);
    const isMixed =
      left.measure !== right.measure && [left, right].some(({ measure }) => measure === 'instant');
    return isMixed ? standsTo(op, this.#asInstant(left), this.#asInstant(right)) : standsTo(op, left, right);
  }

  #comparison(node: SyntaxNode & { kind: 'operation' }, first: SyntaxNode, second: SyntaxNode): Truth {
    const [left, right] = [this.#terms.read(first), this.#terms.read(second)];
    if (left !== undefined && right !== undefined) return this.#numbers(node, left, right);
    const isEquality = node.op === '==' || node.op === '!=';
    const [a, b] = [this.#word(first), this.#word(second)];
    if (a !== undefined && b !== undefined) return this.#words(node, a, b);
    const literal = [first, second].find(({ kind }) => kind === 'literal');
    if (isEquality && literal?.kind === 'literal' && typeof literal.value === 'boolean') {
      const truth = this.truth(literal === first ? second : first);
      return (node.op === '==') === literal.value ? truth : opposite(truth);
    }
    return this.#free(node);
  }

  #word(node: SyntaxNode): Word | undefined {
    // A date written out is no word: it has an order.
    if (node.kind === 'literal')
      return typeof node.value === 'string' && node.type.kind !== 'moment' ? { text: node.value } : undefined;
    if (node.kind === 'name' && node.name?.kind === 'built-in' && node.name.builtIn.name === 'stage')
      return { slot: this.vocabulary.stageSlot() };
    const slot = this.#terms.slotAt(node);
    return slot?.kind === 'plain' && slot.field.type !== 'yesno' && slot.field.type !== 'row'
      ? { slot }
      : undefined;
  }

  #words(node: SyntaxNode & { kind: 'operation' }, a: Word, b: Word): Truth {
    if ('text' in a) {
      if ('text' in b) return this.#free(node);
      return this.#wordIs(FLIPPED[node.op] ?? node.op, b.slot, a.text);
    }
    if ('text' in b) return this.#wordIs(node.op, a.slot, b.text);
    const key = `${this.place.key}${[a.slot.variable.id, b.slot.variable.id].sort().join('==')}`;
    const known = and(filled(a.slot), filled(b.slot));
    const same = free(key, known);
    if (node.op === '==') return same;
    return node.op === '!=' ? opposite(same) : free(`${this.place.key}${node.text}`, known);
  }

  #wordIs(op: string, slot: Slot & { kind: 'plain' }, text: string): Truth {
    if (op === '==') return among(slot, words([text]));
    if (op === '!=') return opposite(among(slot, words([text])));
    const options = (slot.field.options ?? []).map(({ id }) => id);
    return among(slot, ranked(options, op as OrderOp, text));
  }

  #membership(node: SyntaxNode, value: SyntaxNode, list: SyntaxNode): Truth {
    const slot = this.#terms.slotAt(list);
    const word = this.#word(value);
    if (slot?.kind === 'list' && word !== undefined && 'text' in word)
      return certain(holdsElement(slot, JSON.stringify(word.text)));
    if (list.kind !== 'list') return this.#free(node);
    const each = list.items.map((item) =>
      this.#comparison(
        { kind: 'operation', op: '==', text: `${value.text} == ${item.text}`, args: [value, item] },
        value,
        item,
      ),
    );
    return either(...each);
  }
}
