import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestContext, WriteOptions } from '../../application/request-context.js';
import { DomainError } from '../../errors/domain-error.js';
import './fastify-request.js';
import { preferredLanguage } from './language.js';
import { writeOptions } from './write-options.js';

/** An answer that may be a repeat, as JSON text. */
interface TextAnswer {
  readonly status: number;
  readonly text: string;
  readonly replayed: boolean;
  readonly version?: number;
}

/** What a handler needs beside its input: who asks, under which conditions, and how to answer. */
export class ApiCall {
  constructor(
    readonly request: FastifyRequest,
    readonly reply: FastifyReply,
  ) {}

  /** Who asks, as use cases want it. */
  get context(): RequestContext {
    const { principal, headers, id } = this.request;
    if (principal === undefined) throw new DomainError('access.sign-in-required');
    const { org, zone, actor, credential } = principal;
    return {
      org,
      zone,
      actor,
      credential,
      language: preferredLanguage(headers['accept-language']),
      requestId: id,
    };
  }

  /** `If-Match` and `Idempotency-Key` as use cases want them. @throws DomainError `request.malformed`. */
  get write(): WriteOptions {
    return writeOptions(this.request);
  }

  /** Answers with JSON text as it was kept; a repeat says so. */
  text({ status, text, replayed, version }: TextAnswer): string {
    this.reply.status(status).header('content-type', 'application/json; charset=utf-8');
    if (version !== undefined) this.etag(version);
    if (replayed) this.reply.header('idempotency-replayed', 'true');
    return text;
  }

  /** Answers with a versioned entry and its version as `ETag`. */
  versioned<T extends { readonly version: number }>(entry: T): T {
    this.etag(entry.version);
    return entry;
  }

  /** Answers that a versioned entry was made; the version is in the text, so that a repeat has the `ETag` too. */
  created(answer: TextAnswer): string {
    const { version } = JSON.parse(answer.text) as { version: number };
    return this.text({ ...answer, version });
  }

  /** Sets the entity tag. */
  etag(version: number | string): void {
    this.reply.header('etag', `"${version}"`);
  }
}

/** Handler parameter: the call. */
export const Call = createParamDecorator((_: unknown, execution: ExecutionContext): ApiCall => {
  const http = execution.switchToHttp();
  return new ApiCall(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
});
