import type { CompiledProcess } from '../../../../engine/compile-process.js';
import type { VerificationFinding } from '../../finding.js';
import { firesAtOnce } from './timer-fires-at-once.js';
import { neverFires } from './timer-never-fires.js';
import { timersOf } from './timer.js';

/** The checks of timers; each has its page in `docs/verification/`. */
export const TIMER_CHECKS: readonly string[] = ['timer-never-fires', 'timer-fires-at-once'];

/**
 * What is wrong with the timers of a process: those that never fire, and those that fire as soon as they are set.
 * @param reachable whether some record may come to a stage.
 */
export function timerFindings(
  process: CompiledProcess,
  reachable: (stage: string) => boolean = () => true,
): readonly VerificationFinding[] {
  return timersOf(process).flatMap((timer) => {
    const never = neverFires(timer, process, reachable);
    return never.length > 0 ? never : firesAtOnce(timer, process);
  });
}
