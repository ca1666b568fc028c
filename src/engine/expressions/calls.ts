import type { ASTNode } from '@marcbachmann/cel-js';
import { didYouMean } from '../values/did-you-mean.js';
import { EVENTS, FORBIDDEN, FUNCTIONS, METHODS } from './functions/functions.js';
import type { ExpressionFunction } from './functions/expression-function.js';
import { LOOP_NAMES, overElements } from './over-elements.js';
import type { Compilation, Part } from './part.js';
import { refuseSpreadsheet } from './spreadsheet-calls.js';

/** Kinds of names that are values by themselves. */
const VALUES: ReadonlySet<string | undefined> = new Set(['local', 'field', 'setting', 'built-in']);

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

/** Reports a value written like a function: `today()`. */
function refuseValue(
  node: ASTNode,
  name: string,
  args: readonly ASTNode[],
  site: Compilation,
): Part | undefined {
  if (args.length > 0 || FUNCTIONS.some((one) => one.name === name)) return undefined;
  const value = [name, name.toLowerCase()].find((one) => VALUES.has(site.names.find(one)?.kind));
  if (value === undefined) return undefined;
  return site.wrong('expression.not-a-function', site.at(node), { name: value }, value);
}

/** `count(proposal)`. */
export function functionCall(node: ASTNode, read: string, args: readonly ASTNode[], site: Compilation): Part {
  // As the author wrote it: what CEL read may be written over.
  const name = site.text({ start: node.start, end: node.start + read.length });
  const refused = refuseSpreadsheet(node, name, args, site) ?? refuseValue(node, name, args, site);
  if (refused !== undefined) return refused;
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
