import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeDataFolder } from '../../test/support/test-database.js';
import { readConfiguration, type Configuration } from '../config/configuration.js';
import { startServer, type RunningServer } from './start-server.js';

describe('startServer', () => {
  let folder: string;
  let config: Configuration;
  let server: RunningServer;
  let password = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sluice-start-'));
    config = readConfiguration({
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'silent',
      SLUICE_DATA_DIR: join(folder, 'data'),
      SLUICE_DEFINITIONS: 'process-definitions',
      SLUICE_ADMIN_EMAIL: 'Root@Acme.example',
    });
    server = await startServer(config, {
      onFounded: ({ generatedPassword }) => (password = generatedPassword ?? ''),
    });
  }, 60_000);
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  const signIn = (email = 'root@acme.example', secret = password) =>
    fetch(`${server.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ organisation: 'main', email, password: secret }),
    });
  const cookieOf = (answer: Response) => answer.headers.get('set-cookie')?.split(';')[0] ?? '';

  it('is ready, with an administrator who can sign in and the definitions of the folder', async () => {
    expect((await fetch(`${server.url}/api/health/ready`)).status).toBe(200);
    const answer = await signIn();
    expect(answer.status).toBe(200);
    const cookie = cookieOf(answer);
    const { items } = (await (
      await fetch(`${server.url}/api/v1/definitions`, { headers: { cookie } })
    ).json()) as { items: { key: string }[] };
    expect(items.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['key-account-six-stage', 'instrument-funnel']),
    );
    const diagram = await fetch(
      `${server.url}/api/v1/definitions/instrument-funnel/versions/1/diagram?format=svg`,
      { headers: { cookie } },
    );
    expect(diagram.headers.get('content-type')).toContain('image/svg+xml');
    expect(await diagram.text()).toMatch(/^<svg/);
  });

  it('makes a checkpoint over what was written so far, the publications among it', async () => {
    const account = { email: 'ruth@acme.example', password: 'looks on and on' };
    const hired = await fetch(`${server.url}/api/v1/users`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: cookieOf(await signIn()) },
      body: JSON.stringify({ ...account, name: 'Ruth', roles: ['auditor'], groups: [] }),
    });
    expect(hired.status).toBe(201);
    const cookie = cookieOf(await signIn(account.email, account.password));
    type Made = readonly {
      readonly checkpoint: { readonly heads: { readonly streams: readonly unknown[] } };
    }[];
    const ask = async (): Promise<Made> => {
      const answer = await fetch(`${server.url}/api/v1/audit/checkpoints`, { headers: { cookie } });
      expect(answer.status).toBe(200);
      const { items } = (await answer.json()) as { items: Made };
      return items.length > 0 ? items : ask();
    };
    const [first] = await ask();
    expect(first?.checkpoint.heads.streams.length).toBeGreaterThan(0);
  });

  it('refuses a second process on the same folder', async () => {
    await expect(startServer(config)).rejects.toMatchObject({ code: 'start.folder-in-use' });
  });

  it('says when it cannot listen, lets go of its folder, and has told the password it made', async () => {
    const taken = { ...config, dataDir: join(folder, 'other'), port: Number(new URL(server.url).port) };
    await makeDataFolder(taken.dataDir);
    const founded: unknown[] = [];
    const start = () => startServer(taken, { onFounded: (administrator) => founded.push(administrator) });
    await expect(start()).rejects.toMatchObject({ code: 'start.address-unusable' });
    await expect(start()).rejects.toMatchObject({ code: 'start.address-unusable' });
    expect(founded).toEqual([expect.objectContaining({ generatedPassword: expect.any(String) })]);
  }, 60_000);

  it('says which definitions are wrong, and starts with none of them', async () => {
    const definitions = join(folder, 'definitions');
    const wrong = { ...config, dataDir: join(folder, 'other'), definitions };
    await expect(startServer(wrong)).rejects.toMatchObject({ code: 'start.definitions-missing' });
    await mkdir(definitions);
    await writeFile(join(definitions, 'bad.yaml'), 'process: bad\nversion: one\n');
    await expect(startServer(wrong)).rejects.toMatchObject({
      code: 'definition.invalid',
      details: {
        problems: expect.arrayContaining([
          expect.objectContaining({ file: 'bad.yaml', line: expect.any(Number) }),
        ]),
      },
    });
  }, 60_000);

  it('finishes the request under way when it stops, and goes on where it stopped', async () => {
    const body = JSON.stringify({ organisation: 'main', email: 'root@acme.example', password });
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    const heard = new Promise<string>((resolve, reject) => {
      let text = '';
      socket
        .on('data', (chunk) => (text += chunk.toString()))
        .on('close', () => resolve(text))
        .on('error', reject);
    });
    const head = `POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
    await new Promise<void>((resolve) => socket.write(head + body.slice(0, 10), () => resolve()));
    await fetch(`${server.url}/api/health/live`);
    const closing = server.close();
    socket.write(body.slice(10));
    expect(await heard).toMatch(/^HTTP\/1\.1 200 OK/);
    await closing;
    const founded: unknown[] = [];
    server = await startServer(config, { onFounded: (administrator) => founded.push(administrator) });
    expect(founded).toEqual([]);
    expect((await signIn()).status).toBe(200);
  }, 60_000);
});
