import type { BusinessCalendar } from '../../engine/model/facts.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import type { FullText } from '../../engine/model/text.js';
import { checks } from './checks/checks.js';
import { Survey } from './checks/survey.js';
import type { VerificationFinding } from './finding.js';
import { assumptionsOf } from './assumptions.js';
import { inCalendar, type ProcessInCalendar } from './in-calendar.js';
import { approvalAssumptions } from './static/approvals/quorum-out-of-reach.js';
import { refuteGate } from './static/refute-gate.js';

/** What verifying a definition came to: `ok` only when every check was decided and holds. */
export interface Verification {
  readonly verdict: 'ok' | 'unsound' | 'unknown';
  readonly findings: readonly VerificationFinding[];
  /** What the answer rests on. */
  readonly assumptions: readonly FullText[];
}

function unfinished(check: string, part: object, error: unknown): VerificationFinding {
  const reason = error instanceof Error ? error.message : String(error);
  const message = {
    en: `This could not be verified to the end (${reason}).`,
    zh: `验证未能完成（${reason}）。`,
  };
  return { check, verdict: 'unknown', message, part };
}

/** What does not end is not decided: whatever goes wrong in a check leaves it open. */
function guarded(
  check: string,
  part: object,
  run: () => readonly VerificationFinding[],
): readonly VerificationFinding[] {
  try {
    return run();
  } catch (error) {
    return [unfinished(check, part, error)];
  }
}

/** What is known of a process once it was explored; why that is nothing where it came to no end. */
function explore(process: ProcessInCalendar): Survey | VerificationFinding {
  try {
    return new Survey(process, (criteria, circumstances) =>
      refuteGate(process, criteria, { ...circumstances, proofOnly: true }),
    );
  } catch (error) {
    return unfinished('exploration', process.definition, error);
  }
}

/** What there is to say of a process, each check by itself. */
function findingsOf(process: ProcessInCalendar): readonly VerificationFinding[] {
  const { definition } = process;
  const survey = explore(process);
  if (!(survey instanceof Survey)) return [survey];
  return checks.flatMap((check) => guarded(check.id, definition, () => check.run(survey)));
}

/**
 * Explores what a checked definition lets records do and decides every check, each violation with the story that shows it.
 * @param calendar the one it names, in which workdays are counted; Monday to Friday when absent.
 */
export function verify(definition: ProcessDefinition, calendar?: BusinessCalendar): Verification {
  const process = inCalendar(definition, calendar);
  const findings = findingsOf(process);
  const violated = findings.some(({ verdict }) => verdict === 'violated');
  const verdict = violated ? 'unsound' : findings.length > 0 ? 'unknown' : 'ok';
  return { verdict, findings, assumptions: [...assumptionsOf(definition), ...approvalAssumptions(process)] };
}
