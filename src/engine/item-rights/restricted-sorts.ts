import type { CompiledProcess } from '../compile-process.js';
import { visibleFields, type VisibleFields, type Viewing } from './visible-fields.js';

/** What lists are sorted by that may be hidden from somebody. */
export type RestrictedSort = 'amount' | 'next-change';

const NOBODY: Viewing = { actor: { user: '', roles: [], groups: [] }, managersOfOwner: [] };

/** Whether somebody sees the amount of a record. */
export function seesAmount({ definition }: CompiledProcess, visible: VisibleFields): boolean {
  const { amount } = definition.figures;
  return amount === undefined || visible.seesAllOf(amount);
}

/** Whether somebody sees when a record may change by itself: evidence may end on a date that is hidden from him. */
export function seesNextChange({ definition }: CompiledProcess, visible: VisibleFields): boolean {
  return definition.evidence.every(({ fields, expires }) => {
    if (expires === undefined || !('field' in expires)) return true;
    const date = fields.find(({ id }) => id === expires.field);
    return date === undefined || visible.sees(date);
  });
}

const known = new WeakMap<CompiledProcess, readonly RestrictedSort[]>();

/** What of the records of a process is hidden from anybody: no list is sorted by it, for the order would tell. */
export function restrictedSorts(process: CompiledProcess): readonly RestrictedSort[] {
  let found = known.get(process);
  if (found === undefined) {
    const visible = visibleFields(process, { owner: '?', fields: {} }, NOBODY);
    found = [
      ...(seesAmount(process, visible) ? [] : ['amount' as const]),
      ...(seesNextChange(process, visible) ? [] : ['next-change' as const]),
    ];
    known.set(process, found);
  }
  return found;
}
