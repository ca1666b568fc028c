import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../errors/domain-error.js';
import { refuseUnstorable } from './unstorable.js';

/** @throws DomainError `request.malformed` when path or query are not percent-encoded UTF-8, or hold a NUL, or the host is missing. */
export function checkAddress({ url, headers, raw }: Pick<FastifyRequest, 'url' | 'headers' | 'raw'>): void {
  if (headers.host === undefined && raw.httpVersion === '1.1') {
    throw new DomainError('request.malformed', {
      reason: { en: 'there is no Host header', zh: '缺少 Host 请求头' },
    });
  }
  let decoded: string;
  try {
    decoded = decodeURIComponent(url);
  } catch {
    const reason = { en: 'the address is not percent-encoded UTF-8', zh: '地址不是有效的百分号编码 UTF-8' };
    throw new DomainError('request.malformed', { reason });
  }
  refuseUnstorable(decoded, { en: 'the address', zh: '地址' });
}
