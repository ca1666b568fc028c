import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { compiledSource, type CompiledSource } from '../../../test/support/compiled-source.js';
import { lockFolder } from './folder-lock.js';
import { startOf } from './process-identity.js';

let source: CompiledSource;
let folder: string;
const children = new Set<ChildProcess>();

beforeAll(async () => {
  source = await compiledSource();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-lock-'));
});
afterEach(async () => {
  for (const child of children) await killed(child);
  await rm(folder, { recursive: true, force: true });
});

/** A process that tries to take the folder, and what it says about it; it stays until killed. */
async function starter(): Promise<{ child: ChildProcess; says: string }> {
  const script = `
    const { lockFolder } = await import(${JSON.stringify(source.url('persistence/database/folder-lock.js'))});
    try { await lockFolder(${JSON.stringify(folder)}); console.log('taken'); }
    catch (error) { console.log(error.code + ' ' + error.parameters.pid); }
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  const [says] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, says };
}

async function killed(child: ChildProcess): Promise<void> {
  children.delete(child);
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

function leftBehind(holder: object | string): Promise<void> {
  return writeFile(join(folder, 'lock'), typeof holder === 'string' ? holder : JSON.stringify(holder));
}

describe('a locked folder', () => {
  it('is refused to another process, which is told who has it', async () => {
    const first = await starter();
    expect(first.says).toBe('taken');
    expect((await starter()).says).toBe(`start.folder-in-use ${first.child.pid}`);
    await expect(lockFolder(folder)).rejects.toMatchObject({
      code: 'start.folder-in-use',
      parameters: { pid: first.child.pid },
    });
  });

  it('is taken over at once when its process was killed', async () => {
    const { child } = await starter();
    await killed(child);
    expect((await starter()).says).toBe('taken');
  });

  it('is refused to the process that has it already', async () => {
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'start.folder-in-use' });
    await lock.release();
  });

  it('is free again after its release, with nothing left in it', async () => {
    await (await lockFolder(folder)).release();
    expect(await readdir(folder)).toEqual([]);
    await (await lockFolder(folder)).release();
  });

  it('goes to exactly one of several that find its process dead', async () => {
    const { child } = await starter();
    await killed(child);
    const found = await Promise.all(Array.from({ length: 6 }, () => starter()));
    expect(found.filter(({ says }) => says === 'taken')).toHaveLength(1);
    expect((await readdir(folder)).filter((name) => name.startsWith('lock'))).toEqual(['lock']);
  });

  const knowsStart = startOf(process.pid) === undefined ? it.skip : it;
  knowsStart(
    'is not held by another process that got the number of the dead one, not even this one',
    async () => {
      await leftBehind({ pid: process.pid, start: 'an-earlier-boot/42', nonce: 'a' });
      const lock = await lockFolder(folder);
      await lock.release();
    },
  );

  it('is not held by a file that a power cut left empty', async () => {
    await leftBehind('');
    const lock = await lockFolder(folder);
    expect(await readdir(folder)).toEqual(['lock']);
    await lock.release();
  });

  it('passes on when an heir died before it became the head', async () => {
    await leftBehind({ pid: 2 ** 30, start: 'x/1', nonce: 'a' });
    await writeFile(join(folder, 'lock-a'), JSON.stringify({ pid: 2 ** 30, start: 'x/2', nonce: 'b' }));
    const lock = await lockFolder(folder);
    expect(await readdir(folder)).toEqual(['lock']);
    await lock.release();
  });
});
