import type { ProcessDefinition } from '../engine/model/process-definition.js';

/** A place where two definitions differ, with what stands there; `—` where nothing does. */
export interface Difference {
  /** E.g. `stages.proposal.probability`. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

const NOTHING = '—';
const LONGEST = 80;

function shown(value: unknown): string {
  if (value === undefined) return NOTHING;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function isItem(value: unknown): value is { readonly id: string } {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
}

/** The members of a map, or of a list whose items have ids; undefined for what is compared as a whole. */
function members(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const items: readonly unknown[] = value;
  return items.every(isItem) ? new Map(items.map((item) => [item.id, item])) : undefined;
}

function order(value: unknown): string {
  return Array.isArray(value) ? [...(members(value)?.keys() ?? [])].join(', ') : '';
}

function compare(path: string, before: unknown, after: unknown): Difference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const [left, right] = [members(before), members(after)];
  if (left === undefined || right === undefined)
    return [{ path, before: shown(before), after: shown(after) }];
  const keys = [...new Set([...left.keys(), ...right.keys()])];
  const inside = keys.flatMap((key) =>
    compare(path === '' ? key : `${path}.${key}`, left.get(key), right.get(key)),
  );
  const moved = order(before) !== order(after);
  return inside.length === 0 && moved ? [{ path, before: order(before), after: order(after) }] : inside;
}

/** Where two versions of a definition differ; items are told apart by their ids, not by their places. */
export function differences(before: ProcessDefinition, after: ProcessDefinition): readonly Difference[] {
  return compare('', before, after);
}
