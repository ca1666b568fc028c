import type { InstanceState } from './model/instance-state.js';

/**
 * Who answers for the record in its present stage: its owner, and whoever handed it over in this stage, this time round
 * or another, also when all he did before was to enter it. None of them approves, consents to or overrides what he did
 * himself (S16). Who enters records for other owners is no owner of theirs.
 */
export function ownersInStage({
  owner,
  formerOwners = {},
  stage,
}: Pick<InstanceState, 'owner' | 'formerOwners' | 'stage'>): readonly string[] {
  const former = Object.entries(formerOwners).flatMap(([person, stages]) =>
    stages.includes(stage) ? [person] : [],
  );
  return [owner, ...former];
}
