import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { uuidv7 } from 'uuidv7';
import { DomainError } from '../../errors/domain-error.js';
import { PROBLEM_TYPE, problemOf } from './problem.js';

/** Answers what Node cannot even read as HTTP, on the bare socket. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return void socket.destroy();
  const reason =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? { en: 'the headers are too large', zh: '请求头过大' }
      : { en: 'this is not HTTP', zh: '不是有效的 HTTP 请求' };
  const problem = problemOf(new DomainError('request.malformed', { reason }), {
    language: 'en',
    requestId: uuidv7(),
  });
  const body = JSON.stringify(problem);
  socket.end(
    `HTTP/1.1 400 ${STATUS_CODES[400]}\r\nContent-Type: ${PROBLEM_TYPE}\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
