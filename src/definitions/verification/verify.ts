import { compileProcess, type CompiledProcess } from '../../engine/compile-process.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import type { FullText } from '../../engine/model/text.js';
import { checks } from './checks/checks.js';
import { Survey } from './checks/survey.js';
import type { VerificationFinding } from './finding.js';
import { assumptionsOf } from './assumptions.js';
import { approvalChecks } from './static/approvals/approval-findings.js';
import { approvalAssumptions } from './static/approvals/quorum-out-of-reach.js';
import { refuteGate } from './static/refute-gate.js';
import { timerFindings } from './static/timers/timer-findings.js';

/** What verifying a definition came to: `ok` only when every check was decided and holds. */
export interface Verification {
  readonly verdict: 'ok' | 'unsound' | 'unknown';
  readonly findings: readonly VerificationFinding[];
  /** What the answer rests on. */
  readonly assumptions: readonly FullText[];
}

/** Instances are verified on one version; its digest is of no account there. */
const DIGEST = '0'.repeat(64);

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
function explore(process: CompiledProcess): Survey | VerificationFinding {
  try {
    return new Survey(process, (criteria, circumstances) =>
      refuteGate(process, criteria, { ...circumstances, proofOnly: true }),
    );
  } catch (error) {
    return unfinished('exploration', process.definition, error);
  }
}

/** What there is to say of a process, each check by itself. */
function findingsOf(process: CompiledProcess): readonly VerificationFinding[] {
  const { definition } = process;
  const survey = explore(process);
  const explored = survey instanceof Survey ? survey : undefined;
  const isReachable = (stage: string) => explored?.isUnreachable(stage) !== true;
  return [
    ...(survey instanceof Survey ? [] : [survey]),
    ...checks.flatMap((check) =>
      explored === undefined ? [] : guarded(check.id, definition, () => check.run(explored)),
    ),
    ...approvalChecks.flatMap((check) =>
      guarded(check.id, definition.approvals?.[0] ?? definition, () => check.run(process)),
    ),
    ...guarded('timers', definition, () => timerFindings(process, isReachable)),
  ];
}

/** Explores what a checked definition lets records do and decides every check, each violation with the story that shows it. */
export function verify(definition: ProcessDefinition): Verification {
  const process = compileProcess(definition, DIGEST);
  const findings = findingsOf(process);
  const violated = findings.some(({ verdict }) => verdict === 'violated');
  const verdict = violated ? 'unsound' : findings.length > 0 ? 'unknown' : 'ok';
  return { verdict, findings, assumptions: [...assumptionsOf(definition), ...approvalAssumptions(process)] };
}
