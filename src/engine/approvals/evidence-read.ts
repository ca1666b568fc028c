import type { CompiledProcess } from '../compile-process.js';
import type { Approval } from '../model/approval.js';
import type { EvidenceNeed } from '../model/evidence-need.js';

type Need = Omit<EvidenceNeed, 'act'>;

function all(kinds: readonly string[], criterion: string): readonly Need[] {
  return kinds.map((kind) => ({ criterion, kind, take: null }));
}

function kindsCovered({ covers }: Approval): readonly string[] {
  return covers.flatMap(({ kind, id }) => (kind === 'evidence' ? [id] : []));
}

/** What tells whether approvals hold: every piece of the kinds they cover. */
export function needsOfApprovals(ids: readonly string[], { definition }: CompiledProcess): readonly Need[] {
  const approvals = (definition.approvals ?? []).filter(({ id }) => ids.includes(id));
  return approvals.flatMap((approval) => all(kindsCovered(approval), `approvals.${approval.id}.covers`));
}

/** What an act writes, as an approval may cover it. */
function written(act: string, { transitions }: CompiledProcess): readonly string[] {
  const [verb, id = ''] = act.split(':');
  switch (verb) {
    case 'set':
      return [`field ${id}`];
    case 'file':
      return [`artifact ${id}`];
    case 'record':
      return [`evidence ${id}`];
    case 'transition':
      return Object.keys(transitions.get(id)?.sets ?? {}).map((field) => `field ${field}`);
    default:
      return [];
  }
}

/**
 * What an act has to see because it may change what an approval covers: the pieces of a kind it adds to, and what freezes
 * the approval. What is computed may change with any act.
 * @param always the act that goes with every other.
 */
export function needsOfCovered(act: string, process: CompiledProcess, always: string): readonly Need[] {
  const things = written(act, process);
  const computed = process.computed.map(({ id }) => `field ${id}`);
  return (process.definition.approvals ?? []).flatMap((approval) => {
    const covered = [
      ...approval.covers.map(({ kind, id }) => `${kind} ${id}`),
      ...approval.asks.map((id) => `field ${id}`),
    ];
    const touched = covered.filter((thing) => (act === always ? computed : things).includes(thing));
    if (touched.length === 0) return [];
    const kinds = kindsCovered(approval);
    return [
      ...all(kinds, `approvals.${approval.id}.covers`),
      ...all(approval.locks === undefined ? [] : [approval.locks], `approvals.${approval.id}.locks`),
    ];
  });
}
