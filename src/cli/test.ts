import type { CommandResult } from './command-result.js';
import { answerTo, type TestOptions } from './testing/answer.js';
import { runTests } from './testing/test-run.js';

/**
 * `sluice test`: runs the scenarios beside definitions. Ends with 1 when a scenario fails, a file is wrong, less is covered
 * than asked for, or there is nothing to run: a test that did not run is not one that passed.
 * @param paths folders of definitions, or test files in the `tests` folder of one.
 */
export async function testCommand(paths: readonly string[], options: TestOptions): Promise<CommandResult> {
  return answerTo(await runTests(paths, { filter: options.filter }), options);
}
