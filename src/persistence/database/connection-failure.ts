import { DomainError } from '../../errors/domain-error.js';

/** SQLSTATE classes and codes of a server that is not there, not yet there, or going away. */
const SERVER_GONE = /^(08...|57P0[1-3]|53300)$/;
const SOCKET_GONE = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)/;
const DRIVER_SAYS =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after calling end|not queryable/;

/** Whether an error says that the database cannot be reached, and not that a statement was wrong. */
export function isConnectionFailure(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return SERVER_GONE.test(code) || SOCKET_GONE.test(code) || DRIVER_SAYS.test(error.message);
}

/** What a caller is told: the service is not ready when the database is gone; any other error stays what it is. */
export function toCaller(error: unknown): unknown {
  return isConnectionFailure(error)
    ? new DomainError('server.unavailable', { reason: reasonOf(error) })
    : error;
}

/** The message of an error, or of its parts when it has none of its own (as when every address of a host refuses). */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
