import { STATUS_CODES } from 'node:http';
import type { Language } from '../../engine/model/text.js';
import type { DomainError } from '../../errors/domain-error.js';

/** The media type of RFC 9457. */
export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Which request a problem belongs to. */
export interface Occurrence {
  readonly language: Language;
  readonly requestId: string;
  readonly path?: string;
}

/** An error as an RFC 9457 problem document; what the error carries beside its message stands at the top level. */
export function problemOf(
  error: DomainError,
  { language, requestId, path }: Occurrence,
): Record<string, unknown> {
  return {
    type: `/api/problems/${error.code}`,
    title: STATUS_CODES[error.status] ?? 'Error',
    status: error.status,
    detail: error.messages[language],
    code: error.code,
    ...(path === undefined ? {} : { instance: path }),
    requestId,
    messages: error.messages,
    ...error.details,
  };
}
