import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../errors/domain-error.js';
import type { OfferedMethods } from './offered-methods.js';
import { notFound, pathOf, sendProblem } from './send-problem.js';
import { toDomainError } from './to-domain-error.js';

/** Answers every error with a problem document. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly offered: OfferedMethods) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { error, unexpected } = this.translate(thrown, request, reply);
    if (unexpected) request.log.error({ err: thrown, code: error.code }, 'request failed');
    // A streamed answer that breaks off cannot be taken back; the client sees a short body.
    if (reply.raw.headersSent) return void reply.raw.destroy();
    sendProblem(request, reply, error);
  }

  private translate(
    thrown: unknown,
    request: FastifyRequest,
    reply: FastifyReply,
  ): { error: DomainError; unexpected: boolean } {
    if (!request.is404 || !(thrown instanceof HttpException)) return toDomainError(thrown, request.id);
    const allowed = this.offered.at(pathOf(request));
    if (allowed.length === 0) return { error: notFound(request), unexpected: false };
    reply.header('allow', allowed.join(', '));
    return {
      error: new DomainError('request.method-not-allowed', { method: request.method }),
      unexpected: false,
    };
  }
}
