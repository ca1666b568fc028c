import type { ComputedField } from './computed-field.js';

const CIRCULAR = { en: 'it depends on itself', zh: '其计算依赖于自身' };

/**
 * Computed fields in an order in which each comes after those it reads. One that reads itself, however far around, has
 * no value, and neither has what reads it.
 */
export function inOrder(computed: readonly ComputedField[]): readonly ComputedField[] {
  const waitsFor = new Map<string, Set<string>>();
  const readers = new Map<string, ComputedField[]>(computed.map(({ id }) => [id, []]));
  const ids = new Set(computed.map(({ id }) => id));
  for (const one of computed) {
    const before = [...one.reads].filter((id) => ids.has(id));
    waitsFor.set(one.id, new Set(before));
    for (const id of before) readers.get(id)?.push(one);
  }
  const ordered = computed.filter(({ id }) => waitsFor.get(id)?.size === 0);
  for (const { id } of ordered) {
    for (const reader of readers.get(id) ?? []) {
      const rest = waitsFor.get(reader.id);
      if (rest?.delete(id) === true && rest.size === 0) ordered.push(reader);
    }
  }
  const settled = new Set(ordered);
  const circular = computed
    .filter((one) => !settled.has(one))
    .map((one): ComputedField => ({
      ...one,
      compute: () => ({ kind: 'unknown', missing: [], reason: CIRCULAR }),
    }));
  // What is circular has no value before anything could read it.
  return [...circular, ...ordered];
}
