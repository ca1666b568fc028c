import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { diagramCommand } from './diagram.js';
import { diffCommand } from './diff.js';
import { printCommand } from './print.js';
import { verifyCommand } from './verify.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-shared-'));
  for (const kind of ['libraries', 'calendars']) {
    await mkdir(join(folder, kind));
    await writeFile(join(folder, kind, 'x.yaml'), 'version: 1\n');
  }
});

afterAll(() => rm(folder, { recursive: true }));

describe('a command about processes', () => {
  it.each([
    ['libraries', 'is a library, not a process.', '是库，不是流程。'],
    ['calendars', 'is a business calendar, not a process.', '是工作日历，不是流程。'],
  ])('says plainly that a file of %s is none', async (kind, en, zh) => {
    const path = join(folder, kind, 'x.yaml');
    const complaint = { exitCode: 2, output: `${path} ${en}\n` };
    expect(await printCommand(path)).toEqual(complaint);
    expect(await diagramCommand(path)).toEqual(complaint);
    expect(await verifyCommand([path])).toEqual(complaint);
    expect(await diffCommand(path, path)).toEqual(complaint);
    expect((await printCommand(path, { language: 'zh' })).output).toBe(`${path} ${zh}\n`);
  });
});
