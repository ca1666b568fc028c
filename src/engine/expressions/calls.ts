import type { ASTNode } from '@marcbachmann/cel-js';
import { didYouMean } from '../values/did-you-mean.js';
import { EVENTS, FORBIDDEN, FUNCTIONS, METHODS } from './functions/functions.js';
import type { ExpressionFunction } from './functions/expression-function.js';
import { LOOP_NAMES, overElements } from './over-elements.js';
import type { Compilation, Part } from './part.js';

function refuseFunction(node: ASTNode, name: string, known: readonly string[], site: Compilation): Part {
  const at = site.at(node);
  if (EVENTS.has(name)) return site.wrong('expression.rule-event', at, { name });
  if (FORBIDDEN.has(name)) return site.wrong('expression.forbidden-function', at, { name });
  return site.wrong('expression.unknown-function', at, { name }, didYouMean(name, known));
}

function call(
  node: ASTNode,
  name: string,
  args: readonly ASTNode[],
  functions: readonly ExpressionFunction[],
  site: Compilation,
): Part {
  const found = functions.find((one) => one.name === name);
  if (found === undefined)
    return refuseFunction(node, name, [...functions.map((one) => one.name), ...LOOP_NAMES], site);
  const called = found.compile({ node, args, site });
  if (called === undefined) return site.wrong('expression.arguments', site.at(node), { usage: found.usage });
  return 'at' in called ? called : site.made(node, called.type, called.evaluate);
}

/** `count(proposal)`. */
export function functionCall(node: ASTNode, name: string, args: readonly ASTNode[], site: Compilation): Part {
  return call(node, name, args, FUNCTIONS, site);
}

/** `decisionChain.exists(…)` or `schedule.contains("Q3")`. */
export function methodCall(
  node: ASTNode,
  name: string,
  receiver: ASTNode,
  args: readonly ASTNode[],
  site: Compilation,
): Part {
  return (
    overElements(node, name, receiver, args, site) ?? call(node, name, [receiver, ...args], METHODS, site)
  );
}
