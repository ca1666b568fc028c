import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from '@jest/globals';
import { testedDefinitions } from './fixture/tested-definitions.js';
import { xstateOf } from './xstate.js';

// Where XState can be found from, as in a project of the reader's own.
const folder = join('.cache', `docs-diagrams-${process.pid}`);

describe('the page on pictures', () => {
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it.each([
    ['true', 'proposal'],
    ['false', 'set-up'],
  ])('shows a program that runs as it stands, where the gate is open: %s', async (open, stage) => {
    const page = await readFile('docs/diagrams.md', 'utf8');
    const program = /```js\n([^]*?)```/.exec(page)?.[1] ?? '';
    const definition = testedDefinitions().find(({ definition: { key } }) => key === 'key-account-six-stage');
    if (definition === undefined) throw new Error('the definition of the page is gone');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'key-account.json'), xstateOf(definition.definition, 'en'));
    const lines = [
      program,
      `console.log(JSON.stringify(snapshot.value));`,
      `function isOpen() { return ${open}; }`,
    ];
    await writeFile(join(folder, 'program.mjs'), lines.join('\n'));
    const { stdout } = await promisify(execFile)(process.execPath, ['program.mjs'], { cwd: folder });
    expect(JSON.parse(stdout)).toEqual({ [stage]: expect.objectContaining({ work: 'open' }) });
  });
});
