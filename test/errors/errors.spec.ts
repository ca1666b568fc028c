import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogue, type ErrorCode } from '../../src/errors/catalogue.js';
import { accessCodes } from './access-codes.js';
import { peopleCodes } from './people-codes.js';
import { recordCodes } from './record-codes.js';
import { artifactCodes, requestCodes } from './request-codes.js';
import { setScene, type Provocation, type Scene } from './scene.js';
import { startCodes, type StartCode } from './start-codes.js';

/** Those that are met when the product starts have rows of their own, in start-codes.ts. */
const provocations: Readonly<Record<Exclude<ErrorCode, StartCode>, Provocation>> = {
  ...accessCodes,
  ...peopleCodes,
  ...requestCodes,
  ...recordCodes,
  ...artifactCodes,
};

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.product.close());

it('has a row for every code there is, and for no other', () => {
  const rows = [...Object.keys(provocations), ...Object.keys(startCodes)];
  expect(rows.sort()).toEqual(Object.keys(catalogue).sort());
});

describe('every error of the catalogue that a request can meet', () => {
  it.each(Object.entries(provocations))('%s', async (code, provoke) => {
    const answer = await provoke(scene);
    const { status } = catalogue[code as ErrorCode];
    expect([answer.status, answer.json]).toMatchObject([
      status,
      { code, status, type: `/api/problems/${code}` },
    ]);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    const { detail, messages, title } = answer.as<{
      detail: string;
      title: string;
      messages: { en: string; zh: string };
    }>();
    expect(title).not.toBe('');
    expect(detail).toBe(messages.en);
    expect(messages.zh).toMatch(/[\u4e00-\u9fff]/);
    // A parameter that nobody gave would be left standing in braces.
    for (const text of Object.values(messages)) expect(text).not.toMatch(/\{\w+\}|undefined|\[object/);
    expect((await scene.rep.get(`/api/problems/${code}`)).status).toBe(200);
  });

  it('tells nobody why the server failed', async () => {
    const answer = await provocations['server.failure'](scene);
    expect(answer.text).not.toMatch(/fire|customer-store|at .*\.ts/);
    expect(answer.as<{ detail: string; requestId: string }>().detail).toContain(
      answer.headers['x-request-id'],
    );
  });

  it('names what is forbidden in words, in Chinese too', async () => {
    const answer = await provocations['access.forbidden'](scene);
    expect(answer.as<{ messages: { zh: string } }>().messages.zh).not.toMatch(/[a-z]/i);
  });

  it('is told in the language the client prefers', async () => {
    const answer = await scene.rep.get('/api/v1/nothing', { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.5' });
    expect(answer.headers['content-language']).toBe('zh');
    expect(answer.as<{ detail: string }>().detail).toMatch(/[\u4e00-\u9fff]/);
  });
});
