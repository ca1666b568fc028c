import { approvalGap } from '../static/approvals/approval-gap.js';
import { approvalOverlap } from '../static/approvals/approval-overlap.js';
import { approvalVoidsItself } from '../static/approvals/approval-voids-itself.js';
import { quorumOutOfReach } from '../static/approvals/quorum-out-of-reach.js';
import { stepNeverApplies } from '../static/approvals/step-never-applies.js';
import { timerFiresAtOnce } from '../static/timers/timer-fires-at-once.js';
import { timerNeverFires } from '../static/timers/timer-never-fires.js';
import { contradictoryCriteria } from './contradictory-criteria.js';
import { endlessLoop } from './endless-loop.js';
import { evidenceNeverVerified } from './evidence-never-verified.js';
import { guaranteeKept } from './guarantee.js';
import { stuckStage } from './stuck-stage.js';
import { successUnreachable } from './success-unreachable.js';
import type { Check } from './survey.js';
import { unreachedOutcome } from './unreached-outcome.js';
import { unreachedStage } from './unreached-stage.js';

/** Everything that is decided of a process: one file each, with its page in `docs/verification/`. */
export const checks: readonly Check[] = [
  unreachedStage,
  unreachedOutcome,
  contradictoryCriteria,
  stuckStage,
  endlessLoop,
  successUnreachable,
  guaranteeKept,
  evidenceNeverVerified,
  quorumOutOfReach,
  stepNeverApplies,
  approvalGap,
  approvalOverlap,
  approvalVoidsItself,
  timerNeverFires,
  timerFiresAtOnce,
];
