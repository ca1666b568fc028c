import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditFolder } from '../../test/audit/audit-folder.js';
import { checkpointCommand } from './checkpoint.js';
import { verifyAuditCommand, type VerifyAuditOptions } from './verify-audit.js';

let folder: AuditFolder;
beforeAll(async () => {
  folder = await AuditFolder.make();
});
afterAll(() => folder.remove());

const verify = (options: VerifyAuditOptions = {}) => verifyAuditCommand(options, folder.environment);
const kept = () => folder.path('kept.jsonl');

describe('sluice verify-audit', () => {
  it('answers 0 when all is as it was written', async () => {
    await folder.use();
    expect(await checkpointCommand({ export: kept() }, folder.environment)).toMatchObject({ exitCode: 0 });
    expect(await verify({ checkpoint: [kept()], organisation: 'acme' })).toEqual({
      exitCode: 0,
      output:
        'acme: 1 record(s) with 2 event(s), 1 audit stream(s) with 1 entries, 1 checkpoint(s), held against 1 in the files: as they were written\n',
    });
  });

  it('answers 1 and names what was tampered with, in English, in Chinese and for programs', async () => {
    await folder.tamper('update event set actor = text where seq = 2; delete from event where seq = 1');
    const { id } = folder.record;
    const { exitCode, output } = await verify();
    expect(exitCode).toBe(1);
    expect(output).toContain(`  record OPP-${id} (${id}), event 1: it was removed  [rows-missing]\n`);
    expect((await verify({ language: 'zh' })).output).toContain(`记录 OPP-${id}（${id}），事件 1：已被删除`);
    const told = JSON.parse((await verify({ json: true })).output);
    expect(told).toMatchObject({
      verdict: 'broken',
      organisations: [{ organisation: 'acme', records: { chains: 1, rows: 1 }, more: false }],
    });
    expect(told.organisations[0].findings).toContainEqual({
      code: 'rows-missing',
      log: 'instance',
      chain: id,
      reference: `OPP-${id}`,
      seq: 1,
      to: 1,
      message: { en: expect.stringContaining('removed'), zh: expect.stringContaining('删除') },
    });
  });

  it('holds the database against exported checkpoints, even of an organisation that is gone', async () => {
    await folder.tamper(
      `delete from event; delete from instance; delete from checkpoint; delete from organisation`,
    );
    const { exitCode, output } = await verify({ checkpoint: [kept()] });
    expect([exitCode, output.includes('[organisation-missing]')]).toEqual([1, true]);
    const alone = await verify();
    expect([alone.exitCode, alone.output]).toEqual([3, expect.stringContaining('nothing was verified')]);
  });

  it('answers 2 when the arguments are of no use', async () => {
    const text = await readFile(kept(), 'utf8');
    await writeFile(folder.path('changed.jsonl'), text.replace('"seq":1', '"seq":2'));
    await writeFile(folder.path('twice.jsonl'), text + text);
    await writeFile(folder.path('empty.jsonl'), '\n');
    for (const [options, complaint] of [
      [{ language: 'fr' }, 'fr'],
      [{ format: 'xml' }, 'xml'],
      [{ organisation: 'nobody' }, 'nobody'],
      [{ checkpoint: [folder.path('missing.jsonl')] }, 'ENOENT'],
      [{ checkpoint: [folder.path('changed.jsonl')] }, 'changed.jsonl:1'],
      [{ checkpoint: [folder.path('twice.jsonl')] }, 'twice.jsonl:2'],
      [{ checkpoint: [kept(), folder.path('empty.jsonl')] }, 'empty.jsonl holds no checkpoint'],
    ] as const) {
      const { exitCode, output } = await verify(options);
      expect([exitCode, output]).toEqual([2, expect.stringContaining(complaint)]);
    }
  });

  it('answers 3, and never that all is well, when the database is in use or not there', async () => {
    await folder.open(async () => expect((await verify()).exitCode).toBe(3));
    const nowhere = { SLUICE_DATA_DIR: folder.path('nowhere') };
    expect((await verifyAuditCommand({}, nowhere)).exitCode).toBe(3);
  });
});
