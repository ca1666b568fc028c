import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditFolder } from '../../test/audit/audit-folder.js';
import { importedLine } from '../application/audit/exported-checkpoint.js';
import { checkpointCommand, type CheckpointOptions } from './checkpoint.js';

let folder: AuditFolder;
beforeAll(async () => {
  folder = await AuditFolder.make();
});
afterAll(() => folder.remove());

const run = (options: CheckpointOptions = {}) => checkpointCommand(options, folder.environment);
const kept = () => folder.path('kept.jsonl');

async function seqs(): Promise<(number | undefined)[]> {
  const lines = (await readFile(kept(), 'utf8')).trimEnd().split('\n');
  return lines.map((line) => importedLine(line)?.checkpoint.seq);
}

describe('sluice checkpoint', () => {
  it('makes a checkpoint, and says over how much', async () => {
    const { exitCode, output } = await run();
    expect([exitCode, output]).toEqual([0, expect.stringContaining('acme: 1 checkpoint(s) over 1 chain(s)')]);
    expect(await run()).toEqual({ exitCode: 0, output: '' });
  });

  it('appends to the file what it does not hold yet', async () => {
    expect((await run({ export: kept() })).exitCode).toBe(0);
    expect(await seqs()).toEqual([1]);
    await folder.use();
    expect((await run({ export: kept(), organisation: 'acme' })).exitCode).toBe(0);
    expect(await seqs()).toEqual([1, 2]);
    expect((await run({ export: kept() })).output).toContain('0 checkpoint(s) appended');
  });

  it('does not continue a file that the database contradicts', async () => {
    await folder.tamper('delete from checkpoint where seq = 2');
    const { exitCode, output } = await run({ export: kept() });
    expect([exitCode, output]).toEqual([1, expect.stringContaining('verify-audit')]);
    expect(await seqs()).toEqual([1, 2]);
  });

  it('answers 2 for an organisation there is not, and 3 for a file that cannot be written', async () => {
    expect((await run({ organisation: 'nobody' })).exitCode).toBe(2);
    expect((await run({ export: folder.path('no/such/folder.jsonl') })).exitCode).toBe(3);
  });
});
