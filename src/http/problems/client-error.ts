import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { uuidv7 } from 'uuidv7';
import { DomainError } from '../../errors/domain-error.js';
import type { Message } from '../../errors/message.js';
import { PROBLEM_TYPE, problemOf } from './problem.js';

const reasons: Readonly<Record<string, Message>> = {
  HPE_HEADER_OVERFLOW: { en: 'the headers are too large', zh: '请求头过大' },
  ERR_HTTP_REQUEST_TIMEOUT: { en: 'the request took too long to arrive', zh: '请求接收超时' },
};

/** Answers what Node cannot even read as HTTP, on the bare socket. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return void socket.destroy();
  const reason = reasons[error.code ?? ''] ?? { en: 'this is not HTTP', zh: '不是有效的 HTTP 请求' };
  const requestId = uuidv7();
  const problem = problemOf(new DomainError('request.malformed', { reason }), { language: 'en', requestId });
  const body = JSON.stringify(problem);
  socket.end(
    `HTTP/1.1 400 ${STATUS_CODES[400]}\r\nContent-Type: ${PROBLEM_TYPE}\r\n` +
      `X-Request-Id: ${requestId}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
