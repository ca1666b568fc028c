import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../errors/domain-error.js';
import { preferredLanguage } from '../request/language.js';
import { PROBLEM_TYPE, problemOf } from './problem.js';

/** Answers a request with an error, in the language its client prefers. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: DomainError): void {
  if (error.status === 401) reply.header('www-authenticate', 'Bearer realm="sluice"');
  if (error.status === 429) reply.header('retry-after', Number(error.parameters['seconds']));
  const language = preferredLanguage(request.headers['accept-language']);
  const problem = problemOf(error, { language, requestId: request.id, path: asReference(pathOf(request)) });
  void reply
    .status(error.status)
    .header('x-request-id', request.id)
    .header('content-type', PROBLEM_TYPE)
    .header('content-language', language)
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem));
}

/** Answers a request whose address the router cannot even read. */
export function answerUnroutable(
  error: { code?: string },
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const reason = { en: 'the address is not percent-encoded UTF-8', zh: '地址不是有效的百分号编码 UTF-8' };
  const unreadable = error.code === 'FST_ERR_BAD_URL';
  sendProblem(
    request,
    reply,
    unreadable ? new DomainError('request.malformed', { reason }) : notFound(request),
  );
}

/** That there is nothing at the address of the request. */
export function notFound(request: FastifyRequest): DomainError {
  return new DomainError('request.not-found', { path: pathOf(request).slice(0, 200) });
}

/** The path of a request without its query. */
export function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '/';
}

/** A path as a URI reference may hold it: clients send characters that have to be escaped there. */
function asReference(path: string): string {
  return path.replace(/%(?![\da-f]{2})|[^\w\-.~!$&'()*+,;=:@/%]/giu, (each) => encodeURIComponent(each));
}
