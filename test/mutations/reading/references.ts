import { isMap, isScalar, isSeq } from 'yaml';
import type { Declaration } from './declarations.js';
import type { Expression } from './expressions.js';
import type { Kind } from './shape.js';
import { insideOf, stretchOf, type Source, type Stretch } from './source.js';
import type { Visit } from './walk.js';

/** A place that names something declared elsewhere. */
export interface Reference {
  /** `path` is a step of `where` and the like; `name` a name in an expression. */
  readonly to: Kind | 'path' | 'name' | 'member';
  readonly name: string;
  readonly at: Stretch;
  readonly path: readonly string[];
}

function within(
  source: Source,
  node: unknown,
  refer: readonly (readonly [RegExp, Kind])[],
  path: readonly string[],
) {
  const inside = insideOf(source, node);
  if (inside === undefined) return [];
  const text = source.text.slice(inside.start, inside.end);
  for (const [pattern, to] of refer) {
    const name = pattern.exec(text)?.[1] ?? (pattern.test(text) ? text : undefined);
    if (name === undefined) continue;
    const start = inside.start + text.indexOf(name);
    return [{ to, name, at: { start, end: start + name.length }, path }];
  }
  return [];
}

/** The words of a test in a condition map: `">= dated"`, `[decide, buy]`. */
function tested(source: Source, node: unknown, path: readonly string[]): readonly Reference[] {
  const operands = isSeq(node) ? node.items : [node];
  return operands.flatMap((operand) => within(source, operand, [[/^(?:[<>]=?|!=)? ?(.+)$/, 'option']], path));
}

function inCondition(source: Source, { node, path, holder }: Visit): readonly Reference[] {
  // What a linked record holds is declared by another process.
  if (!isMap(node) || (isMap(holder) && holder.has('linked'))) return [];
  return node.items.flatMap((entry) => {
    const inside = insideOf(source, entry.key);
    if (inside === undefined) return [];
    const words = source.text.slice(inside.start, inside.end).split('.');
    let start = inside.start;
    const steps = words.map((name): Reference => {
      const at = { start, end: start + name.length };
      start = at.end + 1;
      return { to: 'path', name, at, path };
    });
    return [...steps, ...tested(source, entry.value, [...path, words.at(-1) ?? ''])];
  });
}

function inKeys(
  node: unknown,
  to: Kind,
  path: readonly string[],
  words: readonly string[],
): readonly Reference[] {
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key }) =>
    isScalar(key) && !words.includes(String(key.value))
      ? [{ to, name: String(key.value), at: stretchOf(key), path }]
      : [],
  );
}

function inVisit(source: Source, visit: Visit): readonly Reference[] {
  const { shape, node, path } = visit;
  switch (shape.is) {
    case 'reference': {
      const named = (isSeq(node) ? node.items : [node]).flatMap((item) =>
        within(source, item, [[/^(?:[^/ ]+\/)?([^/ ]+)$/, shape.to]], path),
      );
      return named.filter(({ name }) => !shape.besides.includes(name));
    }
    case 'phrase':
      return within(source, node, shape.refer, path);
    case 'condition':
      return inCondition(source, visit);
    case 'map':
      return shape.refers === undefined ? [] : inKeys(node, shape.refers, path, ['owner']);
    case 'object':
      return shape.rest?.refers === undefined
        ? []
        : inKeys(node, shape.rest.refers, path, Object.keys(shape.of()));
    default:
      return [];
  }
}

/** Every reference of a definition to something it, or the parent, declares; what is not declared there is none. */
export function referencesIn(
  source: Source,
  visits: readonly Visit[],
  expressions: readonly Expression[],
  known: readonly Declaration[],
): readonly Reference[] {
  const declared = new Map<string, Set<Kind>>();
  for (const { name, kind } of known) declared.set(name, (declared.get(name) ?? new Set()).add(kind));
  const links = new Set(known.filter(({ kind }) => kind === 'link').map(({ name }) => name));
  const inExpressions = expressions.flatMap(({ tokens, visit: { path } }) =>
    tokens.flatMap(({ is, text, start, end }, index): Reference[] => {
      const before = tokens[index - 1];
      if (is === 'name') return [{ to: 'name', name: text, at: { start, end }, path }];
      if (is === 'member' && before?.is === 'name' && links.has(before.text)) return [];
      if (is === 'member')
        return [{ to: 'member', name: text.slice(1), at: { start: start + 1, end }, path }];
      return is === 'text'
        ? [{ to: 'option', name: text.slice(1, -1), at: { start: start + 1, end: end - 1 }, path }]
        : [];
    }),
  );
  const options = visits.flatMap(({ shape, node, path }): readonly Reference[] =>
    shape.is === 'expression' &&
    path.at(-1) === 'then' &&
    /^[\w-]+$/.test(String(isScalar(node) ? node.value : ''))
      ? within(source, node, [[/^(.+)$/, 'option']], path)
      : [],
  );
  const all = [...visits.flatMap((visit) => inVisit(source, visit)), ...inExpressions, ...options];
  return all.filter(({ to, name }) => {
    const kinds = declared.get(name);
    if (kinds === undefined) return false;
    if (to === 'path' || to === 'name' || to === 'member') return true;
    return kinds.has(to) || (to === 'field' && kinds.has('column'));
  });
}
