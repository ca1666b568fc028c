import type { ASTNode } from '@marcbachmann/cel-js';
import type { Parameters } from '../../errors/message.js';
import type { FullText } from '../model/text.js';
import type { Field } from '../model/field.js';
import { arithmetic, negative } from './arithmetic.js';
import { sides } from './bare-options.js';
import { balancedStretch } from './balanced-stretch.js';
import { functionCall, methodCall } from './calls.js';
import { compare, membership, refuseTypes } from './comparing.js';
import { narrowed } from './any-value.js';
import type { Amount, Datum, Evaluate } from './datum.js';
import { isWorkdays } from '../time/duration.js';
import type { ExpressionProblemCode } from './expression-messages.js';
import type { Lexed } from './lexicon.js';
import type { Literal } from './reading.js';
import { and, or } from './logic.js';
import type { Names } from './name.js';
import { member, named } from './names-and-members.js';
import { isKind, lift, nothingRead, type Compilation, type Part, type Reads, type Variable } from './part.js';
import type { ProblemList, Stretch } from './problem-list.js';
import { typeName, type Type } from './type.js';
import { Unknown } from './unknown.js';
import type { Decimal } from '../values/decimal.js';

const WRONG: Type = { kind: 'wrong' };

/** Whether a duration comes to the same whatever calendar workdays are counted in. */
function isFixed({ constant }: Part): boolean {
  return typeof constant === 'string' && !isWorkdays(constant);
}

/** Checks the syntax tree of one expression and turns it into functions. */
export class Compiler implements Compilation {
  readonly reads: Reads = nothingRead();
  #variables: readonly Variable[] = [];

  constructor(
    private readonly source: string,
    private readonly lexed: Lexed,
    readonly names: Names,
    private readonly problems: ProblemList,
  ) {}

  get variables(): readonly Variable[] {
    return this.#variables;
  }

  at(node: ASTNode): Stretch {
    return balancedStretch(this.lexed.skeleton, node);
  }

  isLiteral(node: ASTNode): boolean {
    return this.lexed.literals.has(node.start);
  }

  text({ start, end }: Stretch): string {
    return this.source.slice(start, end);
  }

  wrong(code: ExpressionProblemCode, at: Stretch, parameters?: Parameters, mend?: string): Part {
    this.problems.add(code, at, parameters, mend);
    return { type: WRONG, text: this.text(at), at, evaluate: () => new Unknown([]) };
  }

  made(node: ASTNode, type: Type, evaluate: Evaluate): Part {
    const at = this.at(node);
    return { type, text: this.text(at), at, evaluate };
  }

  noteRow(field: Field): void {
    if (field.type === 'row' && field.table !== undefined) this.reads.fields.add(field.table);
  }

  partWith(variable: Variable, node: ASTNode): Part {
    const outer = this.#variables;
    this.#variables = [...outer, variable];
    const part = this.part(node);
    this.#variables = outer;
    return part;
  }

  part(node: ASTNode): Part {
    switch (node.op) {
      case 'value':
        return this.#value(node, node.args);
      case 'id': {
        const literal = this.lexed.literals.get(node.start);
        return literal === undefined ? named(node, this) : this.#literal(node, literal);
      }
      case '.':
        return member(node, this.part(node.args[0]), this.text({ start: node.pos, end: node.end }), this);
      case 'call':
        return functionCall(node, node.args[0], node.args[1], this);
      case 'rcall':
        return methodCall(node, node.args[0], node.args[1], node.args[2], this);
      case 'list':
        return this.#list(node, node.args);
      case '&&':
      case '||': {
        const [left, right] = [this.#yesno(node.args[0]), this.#yesno(node.args[1])];
        return this.made(node, { kind: 'yesno' }, node.op === '&&' ? and(left, right) : or(left, right));
      }
      case '!_':
        return this.made(
          node,
          { kind: 'yesno' },
          lift<boolean>(this.#yesno(node.args), (value) => !value),
        );
      case '-_':
        return this.#negative(node, this.part(node.args));
      case '?:':
        return this.#conditional(node, node.args);
      case 'in':
        return membership(node, ...sides(...node.args, this), this);
      case '==':
      case '!=':
      case '<':
      case '<=':
      case '>':
      case '>=':
        return compare(node, node.op, ...sides(...node.args, this), this);
      case '+':
      case '-':
      case '*':
      case '/':
        return this.#arithmetic(node, node.op, this.part(node.args[0]), this.part(node.args[1]));
      default:
        return this.wrong('expression.unsupported', this.at(node), {
          what: { en: `\`${node.op}\``, zh: `\`${node.op}\`` },
        });
    }
  }

  /** A part that has to be of a kind; reports it otherwise. */
  wanted(part: Part, kind: 'yesno' | 'moment'): Part {
    const fitting = narrowed(part, kind);
    if (fitting !== undefined) return fitting;
    const parameters = { expression: part.text, found: typeName(part.type), wanted: typeName({ kind }) };
    return this.wrong('expression.wrong-type', part.at, parameters);
  }

  #yesno(node: ASTNode): Part {
    return this.wanted(this.part(node), 'yesno');
  }

  #literal(node: ASTNode, { type, value }: Literal): Part {
    return { ...this.made(node, type, () => value), constant: value };
  }

  #value(node: ASTNode, value: unknown): Part {
    if (typeof value === 'string') return this.#literal(node, { type: { kind: 'text' }, value });
    if (typeof value === 'boolean') return this.#literal(node, { type: { kind: 'yesno' }, value });
    const what: FullText =
      value === null
        ? { en: 'null (ask with has(…))', zh: ' null（请用 has(…)）' }
        : { en: 'bytes', zh: '字节串' };
    return this.wrong('expression.unsupported', this.at(node), { what });
  }

  #list(node: ASTNode, nodes: readonly ASTNode[]): Part {
    const elements = nodes.map((element) => this.part(element));
    const first = elements.find(({ type }) => type.kind !== 'wrong' && type.kind !== 'any');
    const stranger = elements.find(
      (element) => first !== undefined && !isKind(element, first.type.kind, 'any'),
    );
    const of = elements.find(({ type }) => type.kind === 'any')?.type ?? first?.type ?? WRONG;
    if (stranger !== undefined) return this.wrong('expression.unlike-elements', stranger.at);
    const evaluate: Evaluate = (run) => {
      const values: Datum[] = [];
      for (const element of elements) {
        const value = element.evaluate(run);
        if (value instanceof Unknown) return value;
        values.push(value);
      }
      return values;
    };
    return { ...this.made(node, { kind: 'list', of }, evaluate), elements };
  }

  #negative(node: ASTNode, part: Part): Part {
    const value = narrowed(part, 'number', 'money');
    if (value !== undefined) return this.made(node, value.type, lift<Decimal | Amount>(value, negative));
    const parameters = {
      expression: part.text,
      found: typeName(part.type),
      wanted: typeName({ kind: 'number' }),
    };
    return this.wrong('expression.wrong-type', part.at, parameters);
  }

  #conditional(node: ASTNode, [condition, then, otherwise]: readonly [ASTNode, ASTNode, ASTNode]): Part {
    const [test, yes, no] = [this.#yesno(condition), this.part(then), this.part(otherwise)];
    if (yes.type.kind !== 'any' && yes.type.kind !== 'wrong' && !isKind(no, yes.type.kind, 'any'))
      return refuseTypes(node, '?:', yes, no, this);
    const evaluate: Evaluate = (run) => {
      const value = test.evaluate(run);
      if (value instanceof Unknown) return value;
      return value === true ? yes.evaluate(run) : no.evaluate(run);
    };
    const { type } = no.type.kind === 'any' ? no : yes;
    return { ...this.made(node, type, evaluate), branches: [yes, no] };
  }

  #arithmetic(node: ASTNode, op: string, left: Part, right: Part): Part {
    if (left.type.kind === 'wrong' || right.type.kind === 'wrong')
      return this.made(node, WRONG, () => new Unknown([]));
    if (right.type.kind === 'duration' && !isFixed(right)) this.reads.time = true;
    const found = arithmetic(op, left, right);
    return found === undefined
      ? refuseTypes(node, op, left, right, this)
      : this.made(node, found.type, found.evaluate);
  }
}
