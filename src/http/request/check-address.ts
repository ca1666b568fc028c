import { DomainError } from '../../errors/domain-error.js';
import { refuseUnstorable } from './unstorable.js';

/** @throws DomainError `request.malformed` when path or query are not percent-encoded UTF-8, or hold a NUL. */
export function checkAddress(url: string): void {
  let decoded: string;
  try {
    decoded = decodeURIComponent(url);
  } catch {
    const reason = { en: 'the address is not percent-encoded UTF-8', zh: '地址不是有效的百分号编码 UTF-8' };
    throw new DomainError('request.malformed', { reason });
  }
  refuseUnstorable(decoded, { en: 'the address', zh: '地址' });
}
