import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Authenticate } from '../../application/access/authenticate.js';
import { DomainError } from '../../errors/domain-error.js';
import { HTTP_OPTIONS, type HttpOptions } from '../http-options.js';
import '../request/fastify-request.js';
import { PUBLIC } from './public.js';
import { requireSameOrigin } from './same-origin.js';
import { SESSION_COOKIE } from './session-cookie.js';

/** Lets pass who carries a bearer token or a session cookie; everything but what is marked `Public` needs one. */
@Injectable()
export class SignInGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticate: Authenticate,
    @Inject(HTTP_OPTIONS) private readonly options: HttpOptions,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, [execution.getHandler(), execution.getClass()]))
      return true;
    const request = execution.switchToHttp().getRequest<FastifyRequest>();
    request.principal = await this.authenticate.execute(this.credentialOf(request));
    return true;
  }

  private credentialOf({ headers, cookies, method }: FastifyRequest): string {
    if (headers.authorization !== undefined) {
      const [, token] = /^Bearer +([\x21-\x7e]+)$/i.exec(headers.authorization) ?? [];
      if (token === undefined) throw new DomainError('access.sign-in-required');
      return token;
    }
    const session = cookies[SESSION_COOKIE];
    if (session === undefined) throw new DomainError('access.sign-in-required');
    requireSameOrigin(method, headers, this.options.publicUrl);
    return session;
  }
}
