import type { Field } from '../model/field.js';
import { didYouMean } from '../values/did-you-mean.js';
import { narrowed } from './any-value.js';
import { comparisonOf, zeroAsMoney } from './comparison.js';
import type { Names } from './name.js';
import type { Compilation, Part } from './part.js';
import type { ProblemList } from './problem-list.js';
import { typeName, typeOfField, type Type } from './type.js';

/** What no expression yields: rows belong to the table they stand in. */
const NOT_COMPUTED: ReadonlySet<Field['type']> = new Set(['row', 'table']);

/** An option written as it is (`then: current`), where the field has it. */
export function optionNamed(source: string, field: Field): Part | undefined {
  if (field.type !== 'choice' && field.type !== 'scale') return undefined;
  const id = source.trim();
  const found = field.options?.some((option) => option.id === id) === true;
  if (!found) return undefined;
  return {
    type: { kind: 'option', options: field.options ?? [], ordered: field.type === 'scale' },
    text: id,
    at: { start: 0, end: source.length },
    evaluate: () => id,
    constant: id,
  };
}

/** Reports one word that names nothing where an option is wanted, and that no option is called by. */
export function refusedAsOption(source: string, field: Field, names: Names, problems: ProblemList): boolean {
  const name = source.trim();
  const isChoice = field.type === 'choice' || field.type === 'scale';
  if (!isChoice || !/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(name) || names.find(name) !== undefined) return false;
  const start = source.indexOf(name);
  const ids = (field.options ?? []).map(({ id }) => id);
  const parameters = { owner: field.id, name, options: ids.slice(0, 12).join(', ') };
  const at = { start, end: start + name.length };
  problems.add('expression.unknown-option', at, parameters, didYouMean(name, ids));
  return true;
}

function unlike(part: Part, wanted: Type, site: Compilation): Part {
  const parameters = { expression: part.text, found: typeName(part.type), wanted: typeName(wanted) };
  return site.wrong('expression.wrong-type', part.at, parameters);
}

/** Checks texts that have to be options: those written out now, the others when they are evaluated. */
function fittingOption(part: Part, field: Field, wanted: Type & { kind: 'option' }, site: Compilation): Part {
  if (part.branches !== undefined) {
    const wrong = part.branches.map((branch) => fittingOption(branch, field, wanted, site));
    return wrong.find(({ type }) => type.kind === 'wrong') ?? part;
  }
  const ids = wanted.options.map(({ id }) => id);
  if (typeof part.constant === 'string' && !ids.includes(part.constant)) {
    const guess = didYouMean(part.constant, ids);
    const parameters = { owner: field.id, name: part.text, options: ids.slice(0, 12).join(', ') };
    return site.wrong('expression.unknown-option', part.at, parameters, guess && `"${guess}"`);
  }
  const sameOptions = part.type.kind !== 'option' || comparisonOf(part.type, wanted) !== undefined;
  return sameOptions ? part : unlike(part, wanted, site);
}

function fittingList(part: Part, field: Field, wanted: Type & { kind: 'list' }, site: Compilation): Part {
  const list = narrowed(part, 'list');
  if (list?.type.kind !== 'list') return list ?? unlike(part, wanted, site);
  const { of } = wanted;
  if (of.kind === 'option') {
    const wrong = (list.elements ?? []).map((one) => fittingOption(one, field, of, site));
    return wrong.find(({ type }) => type.kind === 'wrong') ?? list;
  }
  const kind = list.type.of.kind;
  return kind === of.kind || kind === 'any' || kind === 'wrong' ? list : unlike(part, wanted, site);
}

/** The part if it yields values of the field; reports it otherwise. */
export function fitting(part: Part, field: Field, site: Compilation): Part {
  if (NOT_COMPUTED.has(field.type) || (field.element !== undefined && NOT_COMPUTED.has(field.element)))
    return site.wrong('expression.not-computable', part.at, { type: field.type });
  const wanted = typeOfField(field, () => []);
  const given = zeroAsMoney(part, { ...part, type: wanted });
  if (wanted.kind === 'option') {
    const isChoice = narrowed(given, 'option') ?? narrowed(given, 'text');
    return isChoice === undefined
      ? unlike(given, wanted, site)
      : fittingOption(isChoice, field, wanted, site);
  }
  if (wanted.kind === 'list') return fittingList(given, field, wanted, site);
  return narrowed(given, wanted.kind) ?? unlike(given, wanted, site);
}
