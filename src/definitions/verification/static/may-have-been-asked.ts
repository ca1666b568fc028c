import type { CompiledProcess } from '../../../engine/compile-process.js';
import { edgesOf } from '../moves/edges-of.js';

const askedBy = new WeakMap<CompiledProcess, ReadonlyMap<string, ReadonlySet<string>>>();

/** Stage to the approvals that may have been asked for by records that stand in it: there, or in a stage on the way there. */
function askedByStage(process: CompiledProcess): ReadonlyMap<string, ReadonlySet<string>> {
  const asked = new Map(
    [...process.approvalsIn].map(([stage, used]) => [stage, new Set(used.map(({ id }) => id))]),
  );
  const moves = edgesOf(process.definition).filter(({ kind }) => kind !== 'create' && kind !== 'close');
  for (let changed = true; changed;) {
    changed = false;
    for (const { from = '', to } of moves) {
      const there = asked.get(to);
      for (const id of asked.get(from) ?? []) {
        if (there === undefined || there.has(id)) continue;
        there.add(id);
        changed = true;
      }
    }
  }
  return asked;
}

/** Whether a record that stands in a stage may have been asked approval for: an approval is asked for only where a gate asks for it. */
export function mayHaveBeenAsked(process: CompiledProcess, approval: string, stage: string): boolean {
  const known = askedBy.get(process) ?? askedByStage(process);
  askedBy.set(process, known);
  return known.get(stage)?.has(approval) === true;
}
