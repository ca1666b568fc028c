import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { WriteOptions } from '../../application/request-context.js';
import { DomainError } from '../../errors/domain-error.js';
import './fastify-request.js';

/** `If-Match` and `Idempotency-Key` as use cases want them. @throws DomainError `request.malformed` when one is not as it should be. */
export function writeOptions(
  request: Pick<FastifyRequest, 'headers' | 'method' | 'url' | 'bodyDigest'>,
): WriteOptions {
  const version = expectedVersion(request.headers['if-match']);
  const key = idempotencyKey(request.headers['idempotency-key']);
  return {
    ...(version === undefined ? {} : { expectedVersion: version }),
    ...(key === undefined ? {} : { idempotency: { key, bodyHash: bodyHash(request) } }),
  };
}

/** `"5"` is version 5 and `*` any; one entity tag, because a record has one version at a time. */
function expectedVersion(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  const [, digits] = /^"(\d{1,15})"$/.exec(header.trim()) ?? [];
  if (digits !== undefined) return Number(digits);
  throw malformed(
    'If-Match must be one entity tag such as "5", or *',
    'If-Match 须为一个实体标签（如 "5"）或 *',
  );
}

function idempotencyKey(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (typeof header === 'string' && /^[\x21-\x7e]{1,255}$/.test(header)) return header;
  throw malformed(
    'Idempotency-Key must be 1 to 255 visible ASCII characters',
    'Idempotency-Key 须为 1 到 255 个可见 ASCII 字符',
  );
}

/** A streamed body is not part of it: the use case that reads the stream adds its hash. */
function bodyHash({
  method,
  url,
  headers,
  bodyDigest,
}: Pick<FastifyRequest, 'headers' | 'method' | 'url' | 'bodyDigest'>): string {
  const name = headers['x-file-name'] ?? headers['content-disposition'] ?? '';
  return createHash('sha256')
    .update(JSON.stringify([method, url, name, bodyDigest ?? '']))
    .digest('hex');
}

function malformed(en: string, zh: string): DomainError {
  return new DomainError('request.malformed', { reason: { en, zh } });
}
