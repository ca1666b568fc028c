import type { CompiledProcess } from '../../engine/compile-process.js';
import type { PassedGate } from '../../engine/model/doubt.js';
import type { Basis, EventBodies, InstanceEvent } from '../../engine/model/event.js';
import type { InstanceState } from '../../engine/model/instance-state.js';

function evidenceOf({ criteria }: Basis): readonly string[] {
  return [...new Set(criteria.flatMap(({ evidence = [] }) => evidence))];
}

function gateOf(event: InstanceEvent): PassedGate | undefined {
  const { seq } = event;
  if (event.type === 'instance.closed') {
    const { from, outcome, basis } = event.body;
    return { seq, from, to: outcome, evidence: evidenceOf(basis) };
  }
  if (event.type !== 'stage.changed' || event.body.move === 'back') return undefined;
  const { from, entered, basis } = event.body;
  return { seq, from, to: entered.stage, evidence: evidenceOf(basis) };
}

/** The gate after a piece was corrected on which it rests: it rests on the correction as well. */
function afterCorrection(
  gate: PassedGate,
  { id, supersedes }: EventBodies['evidence.recorded']['piece'],
): PassedGate {
  if (supersedes === undefined || !gate.evidence.includes(supersedes)) return gate;
  return { ...gate, evidence: [...gate.evidence, id] };
}

/**
 * The gates behind a record: of each stage before the present one the last time it was left, and the outcome while it is
 * closed. Gates it was moved back over are ahead of it again.
 */
export function passedGates(
  process: CompiledProcess,
  state: InstanceState,
  events: readonly InstanceEvent[],
): readonly PassedGate[] {
  const gates = new Map<string, PassedGate>();
  for (const event of events) {
    if (event.seq > state.seq) break;
    if (event.type === 'instance.reopened') gates.delete(event.body.entered.stage);
    const gate = gateOf(event);
    if (gate !== undefined) gates.set(gate.from, gate);
    if (event.type === 'evidence.recorded')
      for (const [from, passed] of gates) gates.set(from, afterCorrection(passed, event.body.piece));
  }
  const rank = (stage: string) => process.rank.get(stage) ?? 0;
  const behind = ({ from }: PassedGate) =>
    rank(from) < rank(state.stage) || (state.closed !== undefined && from === state.stage);
  return [...gates.values()].filter(behind);
}
