import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiExtension, ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import type { ErrorCode } from '../../errors/catalogue.js';

interface AnswerOptions {
  readonly schema?: z.ZodType;
  /** The answer carries the version as `ETag`. */
  readonly etag?: boolean;
  /** The media types when it is not one JSON of a schema. */
  readonly types?: readonly string[];
  /** A browser gets a page instead. */
  readonly page?: boolean;
}

const etagHeader = {
  ETag: { description: 'Version of the record, for If-Match.', schema: { type: 'string' as const } },
};

/** Marks an operation that answers a browser with a page. */
export const PAGE = 'x-page';

/** The status and body a handler answers with. */
export function Answers(
  status: number,
  description: string,
  { schema, etag, types, page }: AnswerOptions = {},
): MethodDecorator {
  const headers = etag ? { headers: etagHeader } : {};
  const bodies = types?.map((type) => {
    const body = type === 'application/json' ? ('object' as const) : ('string' as const);
    return [type, { schema: { type: body } }] as const;
  });
  const content = bodies === undefined ? {} : { content: Object.fromEntries(bodies) };
  return applyDecorators(
    HttpCode(status),
    ApiResponse({
      status,
      description,
      ...headers,
      ...content,
      ...(schema ? { standardSchema: schema } : {}),
    }),
    ...(page ? [ApiExtension(PAGE, true)] : []),
  );
}

/** Where the document keeps the codes of an operation's problems; responses are made of them. */
export const PROBLEMS = 'x-problems';

/** The problems a handler may answer with beside those every handler may; given more than once, they add up. */
export function Problems(...codes: readonly ErrorCode[]): MethodDecorator {
  return (target, key, descriptor) => {
    const handler = descriptor.value as object;
    const known = Reflect.getMetadata(PROBLEMS, handler) as ErrorCode[] | undefined;
    if (known) return void known.push(...codes);
    const list = [...codes];
    Reflect.defineMetadata(PROBLEMS, list, handler);
    // The list is shared: what later decorators add to it is in the document too.
    ApiExtension(PROBLEMS, { codes: list })(target, key, descriptor);
  };
}

/** The handler takes `If-Match`. */
export const TakesIfMatch = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'If-Match',
      description: 'The version the change rests on, e.g. `"5"`.',
      required: false,
      schema: { type: 'string', pattern: '^("\\d{1,15}"|\\*)$' },
    }),
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
