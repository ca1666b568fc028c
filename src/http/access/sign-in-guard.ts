import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Authenticate } from '../../application/access/authenticate.js';
import type { Scope } from '../../application/ports/directory.js';
import { DomainError } from '../../errors/domain-error.js';
import { HTTP_OPTIONS, type HttpOptions } from '../http-options.js';
import '../request/fastify-request.js';
import { NEEDS_SCOPE, neededScopes } from './needs-scope.js';
import { PUBLIC } from './public.js';
import { requireSameOrigin } from './same-origin.js';
import { SESSION_COOKIE } from './session-cookie.js';

/**
 * Lets pass who carries a bearer token that is good for what is asked, or a session cookie, which is good for all its
 * user may do; everything but what is marked `Public` needs one.
 */
@Injectable()
export class SignInGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticate: Authenticate,
    @Inject(HTTP_OPTIONS) private readonly options: HttpOptions,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const places = [execution.getHandler(), execution.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, places)) return true;
    const request = execution.switchToHttp().getRequest<FastifyRequest>();
    request.principal = await this.authenticate.execute(this.credentialOf(request));
    const { scopes } = request.principal.via;
    const declared = this.reflector.getAllAndOverride<Scope | undefined>(NEEDS_SCOPE, places);
    const missing = neededScopes(request.method, declared).find((scope) => !scopes.includes(scope));
    if (missing !== undefined) throw new DomainError('access.scope-missing', { scope: missing });
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
