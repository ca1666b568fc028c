import type { ASTNode } from '@marcbachmann/cel-js';
import { didYouMean } from '../values/did-you-mean.js';
import type { Compilation, Part } from './part.js';
import type { Option } from '../model/field.js';
import type { Type } from './type.js';

/** Kinds of names that are no value to compare with an option, so that the option of that name is meant. */
const NO_VALUES: ReadonlySet<string | undefined> = new Set([
  undefined,
  'evidence',
  'artifact',
  'link',
  'approval',
]);

function optionsOf(type: Type): readonly Option[] {
  if (type.kind === 'list') return optionsOf(type.of);
  return type.kind === 'option' ? type.options : [];
}

/** Whether a part of the tree is one word that has no value. */
function isBare(node: ASTNode, site: Compilation): boolean {
  if (node.op !== 'id' || site.isLiteral(node)) return false;
  const name = site.text(node);
  const isVariable = site.variables.some((variable) => variable.name === name);
  return !isVariable && NO_VALUES.has(site.names.find(name)?.kind);
}

/** Reports an option that is written without quotes beside what has it: `stage == tender`. */
function refuseBare(node: ASTNode, beside: Part, site: Compilation): Part | undefined {
  const ids = optionsOf(beside.type).map(({ id }) => id);
  if (ids.length === 0) return undefined;
  const bare = node.op === 'list' ? node.args : [node];
  const wrong = bare.flatMap((one) => {
    if (!isBare(one, site)) return [];
    const name = site.text(one);
    const isFree = site.names.find(name) === undefined && didYouMean(name, site.names.all()) === undefined;
    const meant = ids.includes(name) ? name : isFree ? didYouMean(name, ids) : undefined;
    return meant === undefined
      ? []
      : [site.wrong('expression.bare-option', one, { name: meant }, `"${meant}"`)];
  });
  return wrong[0];
}

/** Both sides of a comparison checked, with what one of them says about bare words on the other. */
export function sides(first: ASTNode, second: ASTNode, site: Compilation): readonly [Part, Part] {
  if (isBare(first, site) && !isBare(second, site)) {
    const right = site.part(second);
    return [refuseBare(first, right, site) ?? site.part(first), right];
  }
  const left = site.part(first);
  return [left, refuseBare(second, left, site) ?? site.part(second)];
}
