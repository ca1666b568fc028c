import { HttpException } from '@nestjs/common';
import { DomainError } from '../../errors/domain-error.js';
import { JSON_LIMIT } from '../request/body-parser.js';

/** What PostgreSQL says, and the network, when the database is away for a moment. */
const unavailable = /^(?:ECONN\w+|EPIPE|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|57P0[123]|53300|08\w{3})$/;
/** PostgreSQL's "data exception": a value nobody stopped before it. The caller's fault, but ours to look at. */
const dataException = /^22\w{3}$/;

/** Any error as one of the catalogue; `unexpected` ones are to be logged. */
export function toDomainError(
  error: unknown,
  requestId: string,
): { error: DomainError; unexpected: boolean } {
  if (error instanceof DomainError) return { error, unexpected: false };
  if (error instanceof HttpException && error.getStatus() < 500)
    return { error: fromStatus(error), unexpected: false };
  const code = codeOf(error);
  if (unavailable.test(code)) {
    const reason = { en: 'the database cannot be reached', zh: '无法连接数据库' };
    return { error: new DomainError('server.unavailable', { reason }), unexpected: true };
  }
  if (dataException.test(code)) {
    const reason = { en: 'a value is out of range', zh: '有取值超出范围' };
    return { error: new DomainError('request.malformed', { reason }), unexpected: true };
  }
  return { error: new DomainError('server.failure', { requestId }), unexpected: true };
}

/** What the framework refuses before anything of ours runs. */
function fromStatus(error: HttpException): DomainError {
  const status = error.getStatus();
  if (status === 413) return new DomainError('request.too-large', { limit: JSON_LIMIT });
  if (status === 415) return new DomainError('request.unsupported-media-type', { type: error.message });
  return new DomainError('request.malformed', { reason: error.message });
}

/** The code of a driver's error, however deep it is wrapped. */
function codeOf(error: unknown): string {
  for (let each = error, depth = 0; typeof each === 'object' && each !== null && depth < 5; depth++) {
    if ('code' in each && typeof each.code === 'string') return each.code;
    each = 'driverError' in each ? each.driverError : 'cause' in each ? each.cause : undefined;
  }
  return '';
}
