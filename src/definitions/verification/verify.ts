import { compileProcess, type CompiledProcess } from '../../engine/compile-process.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import type { FullText } from '../../engine/model/text.js';
import { checks } from './checks/checks.js';
import { Survey } from './checks/survey.js';
import type { VerificationFinding } from './finding.js';
import { assumptionsOf } from './assumptions.js';
import { refuteGate } from './static/refute-gate.js';

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
function guarded(check: string, part: object, run: () => readonly VerificationFinding[]): readonly VerificationFinding[] {
  try {
    return run();
  } catch (error) {
    return [unfinished(check, part, error)];
  }
}

function explored(process: CompiledProcess): readonly VerificationFinding[] {
  const { definition } = process;
  return guarded('exploration', definition, () => {
    const survey = new Survey(process, (criteria, circumstances) => refuteGate(process, criteria, { ...circumstances, proofOnly: true }));
    return checks.flatMap((check) => guarded(check.id, definition, () => check.run(survey)));
  });
}

/** Explores what a checked definition lets records do and decides every check, each violation with the story that shows it. */
export function verify(definition: ProcessDefinition): Verification {
  const process = compileProcess(definition, DIGEST);
  const findings = explored(process);
  const violated = findings.some(({ verdict }) => verdict === 'violated');
  const verdict = violated ? 'unsound' : findings.length > 0 ? 'unknown' : 'ok';
  return { verdict, findings, assumptions: assumptionsOf(definition) };
}
