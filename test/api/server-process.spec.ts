import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compiledSource, type CompiledSource } from '../support/compiled-source.js';
import type { HttpClient } from '../support/http-client.js';
import { givenOpportunity } from '../support/opportunity.js';
import { ServerProcess } from '../support/server-process.js';
import { makeDataFolder } from '../support/test-database.js';

const password = 'correct horse battery';

let source: CompiledSource;
let folder: string;
const running = new Set<ServerProcess>();

beforeAll(async () => {
  source = await compiledSource();
  folder = await mkdtemp(join(tmpdir(), 'sluice-process-'));
  await makeDataFolder(folder);
}, 120_000);
afterAll(async () => {
  for (const server of running) await server.end('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

function start(more: Readonly<Record<string, string>> = {}): ServerProcess {
  const environment = { SLUICE_DATA_DIR: folder, SLUICE_ADMIN_PASSWORD: password, ...more };
  const server = ServerProcess.spawn(source.url('cli/main.js'), environment);
  running.add(server);
  return server;
}

async function ended(server: ServerProcess, signal?: NodeJS.Signals): Promise<number | string> {
  const result = await (signal === undefined ? server.ended() : server.end(signal));
  running.delete(server);
  return result;
}

async function signedIn(server: ServerProcess): Promise<HttpClient> {
  const client = await server.client();
  const answer = await client.post('/api/v1/session', {
    organisation: 'main',
    email: 'admin@example.com',
    password,
  });
  if (answer.status !== 200) throw new Error(answer.text);
  const [cookie = ''] = answer.headers['set-cookie'] ?? [];
  return client.with({ cookie: cookie.split(';', 1)[0] ?? '' });
}

describe('a server on a data folder', () => {
  it('tells at its first start how to sign in', async () => {
    const server = start();
    expect((await (await signedIn(server)).get('/api/health/ready')).status).toBe(200);
    expect(server.greeting).toContain('admin@example.com');
    expect(server.greeting).not.toContain(password);
    expect(await ended(server, 'SIGTERM')).toBe(0);
  }, 120_000);

  describe('that starts again', () => {
    let server: ServerProcess;
    let admin: HttpClient;
    beforeAll(async () => {
      server = start();
      admin = await signedIn(server);
    }, 120_000);

    it('does not tell it again', () => {
      expect(server.greeting).toContain('http://');
      expect(server.greeting).not.toContain('admin@example.com');
    });

    it('has the folder to itself: a second process is refused and told by whom', async () => {
      const second = start();
      expect(await ended(second)).toBe(1);
      expect(second.complaint).toContain(`in use by process ${server.pid}`);
      expect(second.complaint).toContain(`正被进程 ${server.pid} 使用`);
      expect(second.complaint).toContain('SLUICE_DATA_DIR');
      expect(second.complaint).not.toMatch(/\n\s+at /);
      expect((await admin.get('/api/v1/me')).status).toBe(200);
    }, 120_000);

    it('finishes the requests under way when it is told to stop', async () => {
      const instance = await givenOpportunity(admin);
      const items = Array.from({ length: 200 }, () => ({
        instance,
        command: { type: 'hold', reason: 'stopping' },
      }));
      const asked = admin.post('/api/v1/instances/bulk', { items });
      // Whoever is answered after the bulk was sent knows that the server has it.
      await admin.get('/api/health/live');
      const [answer, code] = await Promise.all([asked, ended(server, 'SIGTERM')]);
      expect([answer.status, code]).toEqual([200, 0]);
      expect(answer.as<{ results: unknown[] }>().results).toHaveLength(200);
    }, 120_000);
  });

  it('loses no acknowledged write when it is killed, time and again', async () => {
    const acknowledged = new Set<string>();
    for (let round = 0; round < 2; round++) {
      const server = start();
      const admin = await signedIn(server);
      let killing: Promise<number | string> | undefined;
      const write = async (): Promise<void> => {
        while (killing === undefined) {
          const id = await givenOpportunity(admin).catch(() => undefined);
          if (id !== undefined) acknowledged.add(id);
          if (acknowledged.size >= 25 * (round + 1)) killing ??= ended(server, 'SIGKILL');
        }
      };
      await Promise.all([write(), write(), write()]);
      expect(await killing).toBe('SIGKILL');
    }
    const server = start();
    const admin = await signedIn(server);
    for (const id of acknowledged) {
      expect((await admin.get(`/api/v1/instances/${id}`)).json).toMatchObject({ id, version: 1 });
      expect(
        (await admin.get(`/api/v1/instances/${id}/events`)).as<{ items: unknown[] }>().items,
      ).toHaveLength(1);
    }
    expect(await ended(server, 'SIGTERM')).toBe(0);
  }, 180_000);
});
