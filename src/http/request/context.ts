import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { RequestContext } from '../../application/request-context.js';
import { DomainError } from '../../errors/domain-error.js';
import './fastify-request.js';
import { preferredLanguage } from './language.js';

/** Handler parameter: who asks, as use cases want it. */
export const Context = createParamDecorator((_: unknown, execution: ExecutionContext): RequestContext => {
  const request = execution.switchToHttp().getRequest<FastifyRequest>();
  if (request.principal === undefined) throw new DomainError('access.sign-in-required');
  const { org, zone, actor, credential } = request.principal;
  const language = preferredLanguage(request.headers['accept-language']);
  return { org, zone, actor, credential, language, requestId: request.id };
});
