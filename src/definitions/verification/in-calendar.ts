import { compileProcess, type CompiledProcess } from '../../engine/compile-process.js';
import type { BusinessCalendar } from '../../engine/model/facts.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';

/** A process with the business calendar its workdays are counted in, whatever is evaluated over it; Monday to Friday when absent. */
export interface ProcessInCalendar extends CompiledProcess {
  readonly calendar?: BusinessCalendar;
}

/** Instances are verified on one version; its digest is of no account there. */
const DIGEST = '0'.repeat(64);

/** Makes a definition ready to be verified. */
export function inCalendar(
  definition: ProcessDefinition,
  calendar: BusinessCalendar | undefined,
): ProcessInCalendar {
  const process = compileProcess(definition, DIGEST);
  return calendar === undefined ? process : { ...process, calendar };
}
