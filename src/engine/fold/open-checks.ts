import type { EventBodies, InstanceEvent } from '../model/event.js';
import type { OpenChecks } from '../model/evidence-check.js';
import type { InstanceState } from '../model/instance-state.js';

/** The record with these open checks; no member is left where there is none. */
function withChecks(
  { checks: _, ...state }: InstanceState,
  checks: Readonly<Record<string, OpenChecks>>,
): InstanceState {
  return Object.keys(checks).length === 0 ? state : { ...state, checks };
}

/** The record without what a piece waited for. */
export function withoutChecks(state: InstanceState, piece: string | undefined): InstanceState {
  if (piece === undefined || state.checks?.[piece] === undefined) return state;
  return withChecks(state, Object.fromEntries(Object.entries(state.checks).filter(([id]) => id !== piece)));
}

/** The record with these kinds still to be reviewed; no member is left where there is none. */
function withUnreviewed({ unreviewed: _, ...state }: InstanceState, kinds: readonly string[]): InstanceState {
  return kinds.length === 0 ? state : { ...state, unreviewed: kinds };
}

/** The record after a piece was taken back: nobody escapes the draw by recording until it spares him. */
export function withRetracted(
  before: InstanceState,
  { evidence }: EventBodies['evidence.retracted'],
): InstanceState {
  const open = before.checks?.[evidence];
  const state = withoutChecks(before, evidence);
  if (open?.checks.includes('review') !== true) return state;
  return withUnreviewed(state, [...(state.unreviewed ?? []), open.kind]);
}

/** The record after a piece was recorded: what it corrects waits for nobody any more, and it may wait itself. */
export function withRecorded(
  before: InstanceState,
  { piece: { id, kind, checks = [], supersedes } }: EventBodies['evidence.recorded'],
  { actor, recordedAt }: InstanceEvent,
): InstanceState {
  const kept = withoutChecks(before, supersedes);
  if (checks.length === 0) return kept;
  const owed = kept.unreviewed ?? [];
  const state = checks.includes('review')
    ? withUnreviewed(
        kept,
        owed.filter((_, place) => place !== owed.indexOf(kind)),
      )
    : kept;
  return withChecks(state, {
    ...state.checks,
    [id]: { kind, recordedBy: actor, recordedAt, checks },
  });
}

/** The record after a second person let a piece stand. */
export function withVerified(
  state: InstanceState,
  { evidence, check }: EventBodies['evidence.verified'],
): InstanceState {
  const open = state.checks?.[evidence];
  if (open === undefined) return state;
  const checks = open.checks.filter((one) => one !== check);
  if (checks.length === 0) return withoutChecks(state, evidence);
  return withChecks(state, { ...state.checks, [evidence]: { ...open, checks } });
}
