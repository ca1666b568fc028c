import type { Survey } from '../../checks/survey.js';
import { shownAt, type Place, type Showing } from '../../checks/tell.js';
import type { Counterexample } from '../../finding.js';
import { anywhere, beforeGates, type Likeness } from './before-gates.js';
import { isReached, type Asking } from './asking-gates.js';

function* places(survey: Survey, gates: readonly Asking[], likeness: Likeness): Generator<Place> {
  for (const asking of gates) yield* beforeGates(survey, asking, likeness);
  // Where nobody asks for it, or nobody comes to where it is asked for.
  if (!isReached(survey, gates)) yield* anywhere(survey, gates.flat(), likeness);
}

/** The story of a record before one of the gates that approvals are asked for in, refused there for want of them. */
export function storyAt(
  survey: Survey,
  gates: readonly Asking[],
  likeness: Likeness,
  showing: Showing,
): Counterexample | undefined {
  return shownAt(survey, places(survey, gates, likeness), showing);
}
