import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '../../errors/domain-error.js';
import './fastify-request.js';
import { parseStrictJson } from './strict-json.js';

/** The largest JSON body, in bytes. */
export const JSON_LIMIT = 1_048_576;

const jsonType = /^application\/(?:[\w.+-]+\+)?json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Bodies are JSON in UTF-8 and nothing else, except on routes that take a stream. */
export function registerBodyParser(instance: FastifyInstance): void {
  instance.removeAllContentTypeParsers();
  instance.addContentTypeParser('*', async (request: FastifyRequest, payload: IncomingMessage) => {
    if (request.is404) return undefined;
    if (request.routeOptions.config.streamed === true) return payload;
    const type = request.headers['content-type'] ?? '';
    const bytes = await collect(payload);
    if (bytes.length === 0) return undefined;
    if (!jsonType.test(type)) {
      throw new DomainError('request.unsupported-media-type', { type: type || { en: 'none', zh: '未注明' } });
    }
    if (request.headers['idempotency-key'] !== undefined) {
      request.bodyDigest = createHash('sha256').update(bytes).digest('hex');
    }
    return parseStrictJson(decode(bytes));
  });
}

async function collect(payload: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  if (Number(payload.headers['content-length'] ?? 0) > JSON_LIMIT) throw tooLarge();
  for await (const chunk of payload as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > JSON_LIMIT) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new DomainError('request.malformed', {
      reason: { en: 'the body is not UTF-8', zh: '请求正文不是 UTF-8 编码' },
    });
  }
}

function tooLarge(): DomainError {
  return new DomainError('request.too-large', { limit: JSON_LIMIT });
}
