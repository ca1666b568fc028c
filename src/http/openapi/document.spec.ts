import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { httpApplication } from '../../../test/fakes/http-application.js';
import type { Operation } from './complete-operation.js';

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

describe('the OpenAPI document', () => {
  let application: NestFastifyApplication;
  let document: Document;
  let operations: (Operation & { name: string })[];
  beforeAll(async () => {
    ({ application } = await httpApplication());
    document = (await application.inject('/api/openapi.json')).json();
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ ...operation, name: `${method} ${path}` })),
    );
  });
  afterAll(() => application.close());

  it('is OpenAPI 3.1 and lists every address of the API', () => {
    expect(document.openapi).toBe('3.1.0');
    const names = operations.map(({ name }) => name);
    for (const act of ['advance', 'move-back', 'jump', 'hold', 'resume', 'close', 'reopen', 'hand-over']) {
      expect(names).toContain(`post /api/v1/instances/{id}/${act}`);
    }
    for (const name of [
      'post /api/v1/session',
      'post /api/v1/instances/bulk',
      'get /api/v1/instances/{id}/explain',
      'patch /api/v1/users/{id}',
    ]) {
      expect(names).toContain(name);
    }
  });

  it('names each operation once, says what it does, how it succeeds and that it may fail', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { name, summary, responses } of operations) {
      expect({ name, summary }).toEqual({ name, summary: expect.stringMatching(/\.$/) });
      expect(Object.keys(responses).filter((status) => /^2/.test(status))).toHaveLength(1);
      expect(responses).toHaveProperty('default');
    }
  });

  it('declares every parameter of every path', () => {
    for (const { name, parameters = [] } of operations) {
      const declared = parameters.flatMap((each) => ('in' in each && each.in === 'path' ? [each.name] : []));
      expect({ name, declared: declared.sort() }).toEqual({
        name,
        declared: [...name.matchAll(/\{(\w+)\}/g)].map(([, each]) => each).sort(),
      });
    }
  });

  it('holds only schemas that are JSON Schema 2020-12 and whose references resolve', () => {
    const ajv = new Ajv2020({ strict: false });
    formats.default(ajv);
    ajv.addSchema({ $id: 'document', ...document });
    const text = JSON.stringify(document);
    for (const [, reference] of text.matchAll(/"\$ref":"(#[^"]*)"/g)) {
      expect(ajv.compile({ $ref: `document${reference}` })).toBeInstanceOf(Function);
    }
  });

  it('describes problem documents as they are sent', async () => {
    const ajv = new Ajv2020({ strict: false });
    formats.default(ajv);
    const problem = (await application.inject('/api/v1/me')).json();
    expect(ajv.validate(document.components.schemas['Problem'] ?? {}, problem)).toBe(true);
  });

  it('names the problems of an operation by status, and lets a body be left out where it may be', () => {
    const advance = operations.find(({ operationId }) => operationId === 'Moves.advance');
    expect(advance?.responses['409']).toMatchObject({
      description: '`command.refused`, `instance.conflict`',
    });
    expect(advance?.responses['422']).toMatchObject({
      description: expect.stringContaining('request.idempotency-key-reused'),
    });
    expect(advance?.requestBody).toMatchObject({ required: false });
  });

  it('marks what needs no sign-in', () => {
    const open = operations.filter(({ security }) => security !== undefined).map(({ name }) => name);
    expect(open.sort()).toEqual([
      'get /api/health/live',
      'get /api/health/ready',
      'get /api/metrics',
      'get /api/problems/{code}',
      'post /api/v1/session',
    ]);
  });

  it('can be browsed on a page that takes everything from this server', async () => {
    const html = (await application.inject('/api/docs')).body;
    const sources = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(
      ([, source = '']) => new URL(source, 'http://here/api/docs'),
    );
    expect(sources.length).toBeGreaterThan(3);
    for (const { host, pathname } of sources) {
      expect(host).toBe('here');
      expect((await application.inject(pathname)).statusCode).toBe(200);
    }
    expect(html).not.toMatch(/<script>[^<]/);
  });
});
