import type { ASTNode } from '@marcbachmann/cel-js';
import type { Instant, Value } from '../model/value.js';
import { Compiler } from './compiler.js';
import type { Result, Run } from './datum.js';
import type {
  CompiledExpression,
  Expected,
  ExpressionPlace,
  ExpressionProblem,
  Outcome,
  References,
  Scope,
} from './expression.js';
import { storedValue } from './field-value.js';
import { fitting, optionNamed, refusedAsOption } from './fitting.js';
import { lex } from './lexicon.js';
import { asInstant } from './moments.js';
import { Names } from './name.js';
import { LONGEST_EXPRESSION, parseCel } from './parse-cel.js';
import { nothingRead, type Part, type Reads } from './part.js';
import { ProblemList } from './problem-list.js';
import { Unknown } from './unknown.js';

/** An expression checked: what is wrong with it, and the conjuncts at its top. */
interface Checked {
  readonly problems: readonly ExpressionProblem[];
  readonly conjuncts: readonly Part[];
  readonly reads?: Reads;
}

function conjunctsOf(node: ASTNode): readonly ASTNode[] {
  return node.op === '&&' ? [...conjunctsOf(node.args[0]), ...conjunctsOf(node.args[1])] : [node];
}

function check(source: string, place: ExpressionPlace, expected: Expected): Checked {
  const problems = new ProblemList();
  const refused = { problems: problems.problems, conjuncts: [] };
  const whole = { start: 0, end: source.length };
  if (source.trim() === '') problems.add('expression.empty', whole);
  if (source.length > LONGEST_EXPRESSION)
    problems.add('expression.too-long', whole, { limit: LONGEST_EXPRESSION });
  if (problems.problems.length > 0) return refused;
  const names = new Names(place);
  const option = typeof expected === 'object' ? optionNamed(source, expected.value) : undefined;
  if (option !== undefined) return { problems: [], conjuncts: [option], reads: nothingRead() };
  if (typeof expected === 'object' && refusedAsOption(source, expected.value, names, problems))
    return refused;
  const lexed = lex(source, names, problems);
  const tree = problems.problems.length > 0 ? undefined : parseCel(lexed.cel, problems);
  if (tree === undefined) return refused;
  const compiler = new Compiler(source, lexed, names, problems);
  const conjuncts =
    expected === 'boolean'
      ? conjunctsOf(tree).map((node) => compiler.wanted(compiler.part(node), 'yesno'))
      : [wantedOf(compiler.part(tree), expected, compiler)];
  return { problems: problems.problems, conjuncts, reads: compiler.reads };
}

function wantedOf(part: Part, expected: Exclude<Expected, 'boolean'>, compiler: Compiler): Part {
  return expected === 'moment' ? compiler.wanted(part, 'moment') : fitting(part, expected.value, compiler);
}

/** Everything wrong with an expression where it stands; empty when it can be compiled. */
export function checkExpression(
  source: string,
  place: ExpressionPlace,
  expected: Expected,
): ExpressionProblem[] {
  return [...check(source, place, expected).problems];
}

function startRun(scope: Scope): Run {
  return { scope, variables: [], elements: 0 };
}

/** What `compute` yields; what goes beyond the range of dates is not known. */
function guarded(text: string, compute: () => Result): Result {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return new Unknown([], { en: `${text} goes beyond what can be computed`, zh: `${text} 超出可计算范围` });
  }
}

function outcomeOf<T>(result: Result, value: (result: Result) => T): Outcome<T> {
  if (!(result instanceof Unknown)) return { known: true, value: value(result) };
  const { missing, reason } = result;
  return reason === undefined ? { known: false, missing } : { known: false, missing, reason };
}

const asIs = (result: Result): Value => result as Value;

const isTrue = (result: Result): boolean => result === true;

/** All conjuncts together: false as soon as one is, else unknown when one is. */
function conjunction(outcomes: readonly Outcome<boolean>[]): Outcome<boolean> {
  if (outcomes.some((outcome) => outcome.known && !outcome.value)) return { known: true, value: false };
  const unknown = outcomes.filter((outcome) => !outcome.known);
  if (unknown.length === 0) return { known: true, value: true };
  const reason = unknown.find((outcome) => outcome.reason !== undefined)?.reason;
  const missing = [...new Set(unknown.flatMap((outcome) => outcome.missing))];
  return reason === undefined ? { known: false, missing } : { known: false, missing, reason };
}

function referencesOf(reads: Reads): References {
  return {
    fields: [...reads.fields],
    locals: [...reads.locals],
    settings: [...reads.settings],
    evidence: [...reads.evidence],
    artifacts: [...reads.artifacts],
    links: [...reads.links],
    approvals: [...reads.approvals],
    time: reads.time,
    instance: reads.instance,
  };
}

/** What an expression reads; undefined when it cannot be compiled. */
export function referencesIn(
  source: string,
  place: ExpressionPlace,
  expected: Expected,
): References | undefined {
  const { problems, reads } = check(source, place, expected);
  return problems.length > 0 || reads === undefined ? undefined : referencesOf(reads);
}

/** The expression ready to be evaluated. Throws only where `checkExpression` reports problems. */
export function compileExpression(
  source: string,
  place: ExpressionPlace,
  expected: Expected,
): CompiledExpression {
  const { problems, conjuncts, reads } = check(source, place, expected);
  const [first] = conjuncts;
  const [problem] = problems;
  if (problem !== undefined || first === undefined || reads === undefined) {
    throw new Error(`${source}: ${problem?.message.en ?? 'cannot be compiled'}`);
  }
  const outcomes = (scope: Scope) => {
    const run = startRun(scope);
    return conjuncts.map((part) =>
      outcomeOf(
        guarded(part.text, () => part.evaluate(run)),
        isTrue,
      ),
    );
  };
  return {
    source,
    references: referencesOf(reads),
    test: (scope) => conjunction(outcomes(scope)),
    moment(scope) {
      const result = guarded(first.text, () => {
        const moment = first.evaluate(startRun(scope));
        return moment instanceof Unknown ? moment : asInstant(moment as string, scope.zone);
      });
      return outcomeOf(result, (instant) => instant as Instant);
    },
    value(scope) {
      const result = guarded(first.text, () => first.evaluate(startRun(scope)));
      if (result instanceof Unknown || typeof expected !== 'object') return outcomeOf(result, asIs);
      const value = storedValue(result, expected.value, scope.zone);
      return value instanceof Unknown ? outcomeOf(value, asIs) : { known: true, value };
    },
    parts(scope) {
      const found = outcomes(scope);
      return conjuncts.map(({ text }, place) => ({
        source: text,
        outcome: found[place] ?? { known: false, missing: [] },
      }));
    },
  };
}
