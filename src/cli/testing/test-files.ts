import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const TEST_FILE = /\.test\.ya?ml$/;

/** A test file and the folder of definitions it belongs to. */
export interface TestFile {
  readonly folder: string;
  readonly path: string;
}

/** Whether the path is that of a test file. */
export function isTestFile(path: string): boolean {
  return TEST_FILE.test(path);
}

/** Whether there is a folder at the path. */
export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}

/** The tests in the folder `tests` of a folder of definitions, or the test file itself. */
export async function testFiles(path: string): Promise<readonly TestFile[]> {
  if (!(await isFolder(path))) return [{ folder: dirname(dirname(path)), path }];
  const names = await readdir(join(path, 'tests')).catch(() => []);
  const tests = names.filter(isTestFile).sort();
  return tests.map((name) => ({ folder: path, path: join(path, 'tests', name) }));
}
