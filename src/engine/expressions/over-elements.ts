import type { ASTNode } from '@marcbachmann/cel-js';
import { narrowed } from './any-value.js';
import type { Datum, Evaluate, Result, Run } from './datum.js';
import { lift, type Compilation, type Part } from './part.js';
import { typeName, type Type } from './type.js';
import { Unknown, both } from './unknown.js';

/** Elements one evaluation looks at in all; two nested loops over the longest tables stay within it. */
const MOST_ELEMENTS = 250_000;

const TOO_MANY = new Unknown([], { en: 'too many elements to look at', zh: '元素过多，无法逐一检查' });

/** How the verdicts on the elements make the result; `stop` is the verdict that settles it. */
interface Loop {
  readonly type: (list: Type, of: Type, body: Type) => Type;
  readonly wantsYesNo: boolean;
  run(elements: readonly Datum[], each: (element: Datum) => Result, list: Part): Result;
}

/** Looks for an element with the verdict; what cannot be told leaves the answer open unless one is found. */
function find(elements: readonly Datum[], each: (element: Datum) => Result, wanted: boolean): Result {
  let unsettled: Unknown | undefined;
  for (const element of elements) {
    const result = each(element);
    if (result === wanted) return wanted;
    if (result instanceof Unknown) unsettled = unsettled === undefined ? result : both(unsettled, result);
  }
  return unsettled ?? !wanted;
}

/** The results for all elements; unknown when any is. */
function collect(elements: readonly Datum[], each: (element: Datum) => Result): readonly Datum[] | Unknown {
  const results: Datum[] = [];
  for (const element of elements) {
    const result = each(element);
    if (result instanceof Unknown) return result;
    results.push(result);
  }
  return results;
}

const yesno = (): Type => ({ kind: 'yesno' });

const LOOPS: ReadonlyMap<string, Loop> = new Map<string, Loop>([
  ['exists', { type: yesno, wantsYesNo: true, run: (elements, each) => find(elements, each, true) }],
  [
    'all',
    {
      type: yesno,
      wantsYesNo: true,
      // Nothing fails closed: a gate does not open because a list is empty.
      run: (elements, each, list) =>
        elements.length === 0 ? new Unknown([list.text]) : find(elements, each, false),
    },
  ],
  [
    'filter',
    {
      type: (list) => list,
      wantsYesNo: true,
      run(elements, each) {
        const verdicts = collect(elements, each);
        return verdicts instanceof Unknown
          ? verdicts
          : elements.filter((_, place) => verdicts[place] === true);
      },
    },
  ],
  ['map', { type: (_list, _of, body) => ({ kind: 'list', of: body }), wantsYesNo: false, run: collect }],
]);

/** The names of the loops. */
export const LOOP_NAMES: readonly string[] = [...LOOPS.keys()];

/** How deep loops may be nested. */
const DEEPEST = 2;

function evaluateLoop(loop: Loop, list: Part, body: Part, slot: number): Evaluate {
  return lift<readonly Datum[]>(list, (elements, run: Run) => {
    run.elements += elements.length;
    if (run.elements > MOST_ELEMENTS) return TOO_MANY;
    const each = (element: Datum): Result => {
      run.variables[slot] = element;
      return body.evaluate(run);
    };
    return loop.run(elements, each, list);
  });
}

/** `decisionChain.exists(r, r.role == "decide")` and its like; undefined when the method is no loop. */
export function overElements(
  node: ASTNode,
  method: string,
  receiver: ASTNode,
  args: readonly ASTNode[],
  site: Compilation,
): Part | undefined {
  const loop = LOOPS.get(method);
  const [name, body] = args;
  if (loop === undefined) return undefined;
  const at = site.at(node);
  const usage = `${site.text(site.at(receiver))}.${method}(x, …)`;
  if (name?.op !== 'id' || body === undefined || args.length !== 2 || !/^[\p{L}_]/u.test(site.text(name)))
    return site.wrong('expression.arguments', at, { usage });
  if (site.variables.length >= DEEPEST) return site.wrong('expression.too-complex', at);
  const receiving = site.part(receiver);
  const list = narrowed(receiving, 'list') ?? receiving;
  const variable = site.text(name);
  if (site.names.find(variable) !== undefined || site.variables.some((other) => other.name === variable)) {
    return site.wrong('expression.name-taken', name, { name: variable });
  }
  const of: Type = list.type.kind === 'list' ? list.type.of : { kind: 'wrong' };
  if (list.type.kind !== 'list' && list.type.kind !== 'wrong') {
    const parameters = {
      expression: list.text,
      found: typeName(list.type),
      wanted: typeName({ kind: 'list', of }),
    };
    return site.wrong('expression.wrong-type', list.at, parameters);
  }
  const slot = site.variables.length;
  const inner = site.partWith({ name: variable, type: of, slot }, body);
  const each = loop.wantsYesNo ? site.wanted(inner, 'yesno') : inner;
  if (each.type.kind === 'wrong' && loop.wantsYesNo) return each;
  return site.made(node, loop.type(list.type, of, each.type), evaluateLoop(loop, list, each, slot));
}
