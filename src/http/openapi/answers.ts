import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { catalogue, type ErrorCode } from '../../errors/catalogue.js';
import { problemSchema } from './problem-schema.js';

interface AnswerOptions {
  readonly schema?: z.ZodType;
  /** The answer carries the version as `ETag`. */
  readonly etag?: boolean;
  /** The media types when it is not JSON. */
  readonly types?: readonly string[];
}

const etagHeader = { ETag: { description: 'Version of the record, for If-Match.', schema: { type: 'string' as const } } };

/** The status and body a handler answers with. */
export function Answers(status: number, description: string, { schema, etag, types }: AnswerOptions = {}): MethodDecorator {
  const headers = etag ? { headers: etagHeader } : {};
  const bodies = types?.map((type) => [type, { schema: { type: 'string' as const } }] as const);
  const content = bodies === undefined ? {} : { content: Object.fromEntries(bodies) };
  return applyDecorators(
    HttpCode(status),
    ApiResponse({ status, description, ...headers, ...content, ...(schema ? { standardSchema: schema } : {}) }),
  );
}

const PROBLEMS = 'sluice:problems';

/** The problems a handler may answer with beside those every handler may; given more than once, they add up. */
export function Problems(...codes: readonly ErrorCode[]) {
  return (target: object, key?: string | symbol, descriptor?: PropertyDescriptor): void => {
    const handler = (descriptor?.value ?? target) as object;
    const all = [...new Set([...((Reflect.getMetadata(PROBLEMS, handler) as ErrorCode[] | undefined) ?? []), ...codes])];
    Reflect.defineMetadata(PROBLEMS, all, handler);
    const decorators = [...new Set(all.map(statusOf))].map((status) =>
      ApiResponse({
        status,
        description: all.filter((code) => statusOf(code) === status).map((code) => `\`${code}\``).join(', '),
        content: { 'application/problem+json': { schema: problemSchema } },
      }),
    );
    applyDecorators(...decorators)(target, key, descriptor);
  };
}

function statusOf(code: ErrorCode): number {
  return catalogue[code].status;
}

/** The handler takes `If-Match`. */
export const TakesIfMatch = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({ name: 'If-Match', description: 'The version the change rests on, e.g. `"5"`.', required: false, schema: { type: 'string', pattern: '^("\\d{1,15}"|\\*)$' } }),
  );

/** The handler takes `Idempotency-Key`. */
export const TakesIdempotencyKey = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      description: 'Makes the request safe to repeat: the same key and body get the same answer for 7 days.',
      required: false,
      schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[!-~]+$' },
    }),
    Problems('request.idempotency-key-reused'),
  );
