import { childOf, itemsOf, type SourceNode, type SourceScalar } from '../parse/source-node.js';

/*
 * Readers that take a tree which may not fit the schema: what is of the wrong type was reported there already and reads as
 * absent here, so that the rest of the file is still checked.
 */

function scalarAt(node: SourceNode | undefined, key: string): SourceScalar | undefined {
  const child = childOf(node, key);
  return child?.kind === 'scalar' ? child : undefined;
}

/** The text of a string under a key. */
export function stringAt(node: SourceNode | undefined, key: string): string | undefined {
  const value = scalarAt(node, key)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** The truth value under a key. */
export function booleanAt(node: SourceNode | undefined, key: string): boolean | undefined {
  const value = scalarAt(node, key)?.value;
  return typeof value === 'boolean' ? value : undefined;
}

/** The whole number under a key. */
export function integerAt(node: SourceNode | undefined, key: string): number | undefined {
  const value = scalarAt(node, key)?.value;
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}

/** One of the words under a key. */
export function wordAt<T extends string>(
  node: SourceNode | undefined,
  key: string,
  words: readonly T[],
): T | undefined {
  const value = stringAt(node, key);
  return words.find((word) => word === value);
}

/** The strings of a list under a key; a single string counts as a list of one. */
export function stringsAt(node: SourceNode | undefined, key: string): readonly string[] | undefined {
  const child = childOf(node, key);
  if (child?.kind === 'scalar') return typeof child.value === 'string' ? [child.value] : undefined;
  if (child?.kind !== 'list') return undefined;
  return itemsOf(child).flatMap((item) =>
    item.kind === 'scalar' && typeof item.value === 'string' ? [item.value] : [],
  );
}

/** What is written under a key as an expression: a figure or truth value stands for itself. */
export function expressionAt(node: SourceNode | undefined, key: string): string | undefined {
  return expressionIn(childOf(node, key));
}

/** What is written at a node as an expression. */
export function expressionIn(node: SourceNode | undefined): string | undefined {
  if (node?.kind !== 'scalar' || node.value === null) return undefined;
  return typeof node.value === 'number' ? node.text : String(node.value);
}

/** The list, unless nothing is in it: what a definition has none of is absent. */
export function unlessEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The object without its undefined members. */
export function defined<T extends object>(object: T): Defined<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Defined<T>;
}
