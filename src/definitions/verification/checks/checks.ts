import { contradictoryCriteria } from './contradictory-criteria.js';
import { endlessLoop } from './endless-loop.js';
import { guaranteeKept } from './guarantee.js';
import { stuckStage } from './stuck-stage.js';
import { successUnreachable } from './success-unreachable.js';
import type { Check } from './survey.js';
import { unreachedOutcome } from './unreached-outcome.js';
import { unreachedStage } from './unreached-stage.js';

/** Everything that is decided by exploring a process: one file each, with its page in `docs/verification/`. */
export const checks: readonly Check[] = [
  unreachedStage,
  unreachedOutcome,
  contradictoryCriteria,
  stuckStage,
  endlessLoop,
  successUnreachable,
  guaranteeKept,
];
