import type { CompiledProcess } from '../../../engine/compile-process.js';
import { mayBeEntered } from '../../../engine/computations/may-be-entered.js';
import type { Criterion } from '../../../engine/model/criterion.js';
import type { Edge } from '../moves/edge.js';
import { Reads } from '../moves/reads.js';

type Carried = ReadonlyMap<string, Criterion>;

/** Whether a field cannot change any more in a stage. */
export function isFrozen(process: CompiledProcess, id: string, stage: string): boolean {
  const { rank } = process;
  const field = process.fields.get(id);
  if (field?.lock === undefined || field.is !== undefined) return false;
  return (rank.get(stage) ?? 0) >= (rank.get(field.lock) ?? Infinity);
}

/** Whether a criterion that held on arrival goes on holding for as long as the record stays in the stage. */
function stays(criterion: Criterion, stage: string, process: CompiledProcess): boolean {
  if (criterion.if !== undefined || criterion.unlessApproved !== undefined)
    return isSettled(criterion, stage, process);
  if (criterion.kind === 'artifact') {
    const { newerThan, after, before, since, validOn } = criterion;
    return [newerThan, after, before, since, validOn].every((limit) => limit === undefined);
  }
  if (criterion.kind === 'any' || criterion.kind === 'all')
    return criterion.of.every((part) => stays(part, stage, process));
  return isSettled(criterion, stage, process);
}

function isSettled(criterion: Criterion, stage: string, process: CompiledProcess): boolean {
  const reads = new Reads(process).criteria([criterion]);
  const others = [reads.evidence, reads.artifacts, reads.approvals, reads.links, reads.tasks];
  return (
    !reads.time &&
    !reads.instance &&
    others.every(({ size }) => size === 0) &&
    [...reads.fields].every((id) => isFrozen(process, id, stage))
  );
}

/** What every record has from its creation on: the required fields, which cannot be cleared. */
export function always({ definition }: CompiledProcess): readonly Criterion[] {
  const fields = definition.fields.filter(
    ({ required, if: condition, is }) => required && condition === undefined && is === undefined,
  );
  if (fields.length === 0 || !fields.every(mayBeEntered)) return [];
  return [{ kind: 'fields', id: 'required', path: 'fields', fields: fields.map(({ id }) => id) }];
}

function on(edge: Edge, process: CompiledProcess): readonly Criterion[] {
  const { transitions } = process;
  const sets =
    edge.kind === 'transition' ? Object.keys(transitions.get(edge.id.split(':')[1] ?? '')?.sets ?? {}) : [];
  const kept = edge.criteria.filter((criterion) => {
    const { fields } = new Reads(process).criteria([criterion]);
    return sets.every((id) => !fields.has(id));
  });
  return [...kept, ...(edge.arrival ?? [])];
}

/** Where records are looked at from, and what holds for all of them there. */
export interface Start {
  readonly stage: string;
  readonly known: readonly Criterion[];
}

/**
 * What holds for every record that stands in a stage, because every way there asks for it and nothing can undo it since:
 * it looks only at fields that are locked by then, or at documents that are filed.
 * @param start only records that come from there; all when absent.
 */
export function carriedInto(
  process: CompiledProcess,
  edges: readonly Edge[],
  start?: Start,
): (stage: string | undefined) => readonly Criterion[] {
  const carried = new Map<string, Carried>();
  const first = start && new Map(start.known.map((criterion) => [criterion.path, criterion]));
  if (start !== undefined && first !== undefined) carried.set(start.stage, first);
  const into = edges.filter(({ kind }) => kind !== 'close' && (start === undefined || kind !== 'create'));
  for (let changed = true; changed;) {
    changed = false;
    for (const { id: stage } of process.definition.stages) {
      const ways = into
        .filter(({ to }) => to === stage)
        .map((edge): Carried | undefined => {
          const before = edge.from === undefined ? new Map<string, Criterion>() : carried.get(edge.from);
          if (before === undefined) return undefined;
          const asked = on(edge, process).map((criterion) => [criterion.path, criterion] as const);
          return new Map([...before, ...asked].filter(([, criterion]) => stays(criterion, stage, process)));
        });
      const known = [stage === start?.stage ? first : undefined, ...ways].filter((way) => way !== undefined);
      const [one, ...others] = known;
      if (one === undefined) continue;
      const common = new Map([...one].filter(([path]) => others.every((way) => way.has(path))));
      if (common.size === carried.get(stage)?.size) continue;
      carried.set(stage, common);
      changed = true;
    }
  }
  return (stage) => [...(carried.get(stage ?? '')?.values() ?? [])];
}
