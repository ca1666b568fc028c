import type { Declaration } from '../reading/declarations.js';
import type { Plot, Spot } from './operator.js';
import type { Reading } from '../reading/reading.js';
import type { Reference } from '../reading/references.js';

/** Kinds that share the names of expressions and paths. */
const NAMED: readonly string[] = ['setting', 'field', 'column', 'evidence', 'artifact', 'link', 'approval'];

const isOfRecord = ({ kind, path }: Declaration) =>
  kind === 'field' && path[0] === 'fields' && path.length === 2;

/** The references that mean this declaration and cannot mean another of the same name. */
export function usesOf(reading: Reading, declaration: Declaration): readonly Reference[] {
  const { kind, name, path } = declaration;
  const named = reading.known().filter((each) => each.name === name && NAMED.includes(each.kind));
  const options = reading.known('option').filter((each) => each.name === name);
  return reading.references.filter((reference) => {
    if (reference.name !== name) return false;
    if (kind === 'option')
      return reference.to === 'option' && (reference.path.at(-1) === path.at(-3) || options.length === 1);
    if (reference.to === 'path' || reference.to === 'name' || reference.to === 'member')
      return NAMED.includes(kind) && named.length === 1;
    if (reference.to === 'field' && reference.path.at(-1) !== 'eachOf') return isOfRecord(declaration);
    return reference.to === kind && named.length <= 1;
  });
}

/** Where the definitions that use a library name something it declares. */
export function usedElsewhere(
  { users }: Plot,
  declaration: Declaration,
  counts: (reference: Reference) => boolean = () => true,
): readonly Spot[] {
  return users.flatMap((user) =>
    usesOf(user, declaration)
      .filter(counts)
      .map(({ at }) => ({ file: user.source.file, offset: at.start })),
  );
}

/** Whether nothing of that name is left when this declaration goes: the parent does not have it too. */
export function isOwn(reading: Reading, { kind, name }: Declaration): boolean {
  return !(reading.parent?.known(kind).some((each) => each.name === name) ?? false);
}
