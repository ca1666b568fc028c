import type { CompiledProcess } from '../../../../engine/compile-process.js';
import type { VerificationFinding } from '../../finding.js';

/** One thing that is decided of every approval of a process. */
export interface StaticCheck {
  /** Its page is `docs/verification/<id>.md`. */
  readonly id: string;
  /** What does not hold, and what could not be decided; empty when all of it holds. */
  run(process: CompiledProcess): readonly VerificationFinding[];
}
