import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { InjectOptions } from 'fastify';
import { AttachArtifact } from '../../application/attach-artifact.js';
import { BulkCommands } from '../../application/bulk-commands.js';
import { CreateInstance } from '../../application/create-instance.js';
import { ExecuteCommand } from '../../application/execute-command.js';
import { ExplainInstance } from '../../application/explain-instance.js';
import { ListInstances } from '../../application/list-instances.js';
import { ReadArtifact } from '../../application/read-artifact.js';
import { DomainError } from '../../errors/domain-error.js';
import { httpApplication } from '../../../test/fakes/http-application.js';

const id = '01890000-0000-7000-8000-000000000001';
const piece = '01890000-0000-7000-8000-000000000002';

describe('instances over HTTP', () => {
  let application: NestFastifyApplication;
  let token: string;
  let calls: unknown[];
  let refusal: DomainError | undefined;
  const answer = async (...given: unknown[]) => {
    if (refusal) throw refusal;
    calls.push(given.slice(1));
    return { status: 200, version: 4, text: '{"version":4,  "kept":"as it is"}', replayed: calls.length > 1 };
  };

  beforeAll(async () => {
    const attach = async (_: unknown, instance: string, artifact: string, file: { content: Readable }) => {
      calls.push([instance, artifact, { ...file, content: await text(file.content) }]);
      return { status: 201, version: 2, text: '{}', replayed: false };
    };
    const version = {
      artifact: 'contract',
      fileName: '合同.html',
      mediaType: 'text/html',
      sha256: 'ab',
      size: 5,
    };
    const open = async () => ({ version, size: 5, content: Readable.from([Buffer.from('<b>x')]) });
    ({ application, token } = await httpApplication([
      { provide: ExecuteCommand, useValue: { execute: answer } },
      { provide: CreateInstance, useValue: { create: answer } },
      { provide: AttachArtifact, useValue: { attach } },
      { provide: ReadArtifact, useValue: { open } },
      {
        provide: ListInstances,
        useValue: { list: async (_: unknown, request: unknown) => ({ items: [request] }) },
      },
      {
        provide: ExplainInstance,
        useValue: {
          explain: async (...[, instance, asked]: unknown[]) => ({ version: 3, instance, asked }),
        },
      },
      {
        provide: BulkCommands,
        useValue: {
          run: async (_: unknown, items: unknown[]) => items.map((item) => ({ status: 200, item })),
        },
      },
    ]));
  });
  beforeEach(() => {
    calls = [];
    refusal = undefined;
  });
  afterAll(() => application.close());

  const ask = (method: string, path: string, payload?: object | string, headers = {}) =>
    application.inject({
      method,
      url: `/api/v1/instances${path}`,
      headers: { authorization: `Bearer ${token}`, ...headers },
      ...(payload === undefined ? {} : { payload }),
    } as InjectOptions);

  it.each([
    ['POST', '/advance', undefined, { type: 'advance' }],
    ['POST', '/advance', {}, { type: 'advance' }],
    ['POST', '/move-back', { reason: '客户改期' }, { type: 'move-back', reason: '客户改期' }],
    ['POST', '/jump', { to: 'tender' }, { type: 'jump', to: 'tender' }],
    [
      'POST',
      '/hold',
      { reason: 'budget', until: '2027-01-01' },
      { type: 'hold', reason: 'budget', until: '2027-01-01' },
    ],
    ['POST', '/resume', undefined, { type: 'resume' }],
    [
      'POST',
      '/close',
      { outcome: 'won', answers: { a: 1 } },
      { type: 'close', outcome: 'won', answers: { a: 1 } },
    ],
    ['POST', '/reopen', { reason: 'x' }, { type: 'reopen', reason: 'x' }],
    ['POST', '/hand-over', { to: piece.toUpperCase() }, { type: 'hand-over', to: piece }],
    ['PATCH', '', { name: 'New', customer: null }, { type: 'rename', name: 'New', customer: null }],
    ['PATCH', '/fields', { fields: { amount: null } }, { type: 'set-fields', fields: { amount: null } }],
    [
      'POST',
      '/evidence',
      { evidence: 'meeting' },
      { type: 'record-evidence', id: expect.any(String), evidence: 'meeting', values: {} },
    ],
    [
      'POST',
      `/evidence/${piece}/retraction`,
      { reason: 'x' },
      { type: 'retract-evidence', evidence: piece, reason: 'x' },
    ],
    ['POST', '/tasks/call/completion', undefined, { type: 'complete-task', task: 'call' }],
    [
      'POST',
      '/tasks/call/completion',
      { stage: 'a', note: 'b' },
      { type: 'complete-task', task: 'call', stage: 'a', note: 'b' },
    ],
    ['DELETE', '/tasks/call/completion?stage=a', undefined, { type: 'undo-task', task: 'call', stage: 'a' }],
  ])('turns %s %s into its command', async (method, path, payload, command) => {
    const given = await ask(method, `/${id}${path}`, payload, { 'if-match': '"3"' });
    expect(given.statusCode).toBe(200);
    expect(calls).toEqual([[id, command, { expectedVersion: 3 }]]);
    expect([given.headers['etag'], given.body]).toEqual(['"4"', '{"version":4,  "kept":"as it is"}']);
  });

  it('passes the key of a repeatable request on and says when the answer is a repeat', async () => {
    const first = await ask('POST', `/${id}/advance`, undefined, { 'idempotency-key': 'k' });
    const again = await ask('POST', `/${id}/advance`, undefined, { 'idempotency-key': 'k' });
    expect(first.headers).not.toHaveProperty('idempotency-replayed');
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(calls[0]).toEqual(calls[1]);
    expect(calls[0]).toEqual([
      id,
      { type: 'advance' },
      { idempotency: { key: 'k', bodyHash: expect.stringMatching(/^[0-9a-f]{64}$/) } },
    ]);
  });

  it('answers a refusal with its blockers and the present version', async () => {
    const blockers = [
      { code: 'criterion.evidence-missing', message: { en: 'No meeting.', zh: '没有拜访。' } },
    ];
    refusal = new DomainError(
      'command.refused',
      { count: 1, first: 'No meeting.' },
      { blockers, currentVersion: 4 },
    );
    const given = await ask('POST', `/${id}/advance`);
    expect(given.statusCode).toBe(409);
    expect(given.json()).toMatchObject({
      code: 'command.refused',
      blockers,
      currentVersion: 4,
      detail: 'Not yet: 1 thing(s) stand in the way. No meeting.',
    });
  });

  it.each([
    ['POST', '/advance', { force: true }],
    ['POST', '/hold', {}],
    ['POST', '/hand-over', { to: 'nobody' }],
    ['PATCH', '/fields', { amount: 5 }],
    ['POST', '/evidence', { evidence: 'meeting', id: piece }],
    ['POST', '/evidence', { evidence: 'meeting', provenance: 'divine' }],
  ])('refuses %s %s with %j', async (method, path, payload) => {
    expect((await ask(method, `/${id}${path}`, payload)).json()).toMatchObject({
      status: 422,
      code: 'request.invalid',
    });
    expect(calls).toEqual([]);
  });

  it('starts an instance', async () => {
    const payload = {
      definition: 'funnel',
      name: '泵站',
      fields: { amount: { amount: '1', currency: 'CNY' } },
    };
    await ask('POST', '', payload);
    expect(calls).toEqual([[payload, {}]]);
  });

  it.each([
    ['', { sort: 'updated', descending: true, limit: 50 }],
    [
      '?sort=amount&limit=10&version=2&status=open',
      { sort: 'amount', descending: false, limit: 10, version: 2, status: 'open' },
    ],
    [
      `?sort=-name&search=${encodeURIComponent('泵 站')}&owner=${piece}`,
      { sort: 'name', descending: true, search: '泵 站', owner: piece },
    ],
  ])('lists by %s', async (query, request) => {
    expect((await ask('GET', query)).json().items[0]).toMatchObject(request);
  });

  it.each([
    '?limit=0',
    '?limit=201',
    '?limit=ten',
    '?sort=password',
    '?status=gone',
    '?owner=me',
    '?version=1.5',
    '?limit=1&limit=2',
  ])('refuses to list by %s', async (query) => {
    expect((await ask('GET', query)).json()).toMatchObject({ status: 422, code: 'request.invalid' });
  });

  it.each(['yesterday', '2026-01-01', '0000-01-01T00:00:00Z', '2026-02-30T00:00:00Z'])(
    'refuses to look back to %s',
    async (asOf) => {
      expect((await ask('GET', `/${id}?asOf=${asOf}`)).json()).toMatchObject({
        status: 422,
        code: 'request.invalid',
      });
    },
  );

  it('explains the next stage unless asked for another', async () => {
    expect((await ask('GET', `/${id}/explain`)).json()).toMatchObject({ asked: { target: 'next' } });
    const named = await ask('GET', `/${id}/explain?transition=claim`);
    expect(named.json()).toMatchObject({ asked: { transition: 'claim' } });
    const given = await ask('GET', `/${id}/explain?target=won`);
    expect([given.json().asked.target, given.headers['etag']]).toEqual(['won', '"3"']);
  });

  it('takes a document of any type as a stream', async () => {
    const headers = { 'content-type': 'application/json', 'x-file-name': '%E5%90%88%E5%90%8C.json' };
    const given = await ask('POST', `/${id}/artifacts/contract`, '{"not":"parsed","not":"parsed"}', headers);
    expect(given.statusCode).toBe(201);
    const file = {
      fileName: '合同.json',
      mediaType: 'application/json',
      content: '{"not":"parsed","not":"parsed"}',
    };
    expect(calls).toEqual([[id, 'contract', file]]);
  });

  it('gives a document out as a download that can do nothing in a browser', async () => {
    const given = await ask('GET', `/${id}/artifacts/contract/versions/1/content`);
    expect(given.body).toBe('<b>x');
    expect(given.headers).toMatchObject({
      'content-disposition': `attachment; filename="__.html"; filename*=UTF-8''%E5%90%88%E5%90%8C.html`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      etag: '"ab"',
    });
    expect((await ask('GET', `/${id}/artifacts/contract/versions/0/content`)).json().code).toBe(
      'artifact.not-found',
    );
  });

  it('runs many commands at once, each checked like a single one', async () => {
    const item = { instance: id, command: { type: 'hold', reason: 'x' }, expectedVersion: 2 };
    const given = await ask('POST', '/bulk', {
      items: [item, { instance: 'x', command: { type: 'advance' } }],
    });
    expect(given.json().results.map((result: { item: unknown }) => result.item)).toEqual([
      item,
      { instance: 'x', command: { type: 'advance' } },
    ]);
    for (const items of [
      [],
      [{ instance: id, command: { type: 'create' } }],
      [{ instance: id, command: { type: 'hold' } }],
      Array(1001).fill(item),
    ]) {
      expect((await ask('POST', '/bulk', { items })).json()).toMatchObject({
        status: 422,
        code: 'request.invalid',
      });
    }
  });

  it('answers a repeated bulk from what was kept, and refuses its key for another', async () => {
    const body = { items: [{ instance: id, command: { type: 'advance' } }] };
    const first = await ask('POST', '/bulk', body, { 'idempotency-key': 'b' });
    const again = await ask('POST', '/bulk', body, { 'idempotency-key': 'b' });
    expect([again.body, again.headers['idempotency-replayed']]).toEqual([first.body, 'true']);
    const other = await ask(
      'POST',
      '/bulk',
      { items: [{ instance: id, command: { type: 'resume' } }] },
      { 'idempotency-key': 'b' },
    );
    expect(other.json()).toMatchObject({ status: 422, code: 'request.idempotency-key-reused' });
  });
});
