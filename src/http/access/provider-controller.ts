import { Controller, Get, Inject } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProviderSignIn } from '../../application/access/provider-sign-in.js';
import type { IdentityProvider } from '../../application/ports/identity-provider.js';
import { DomainError } from '../../errors/domain-error.js';
import { HTTP_OPTIONS, type HttpOptions } from '../http-options.js';
import { signInPage } from '../pages/sign-in-page.js';
import { notFound } from '../problems/send-problem.js';
import { ApiCall, Call } from '../request/call.js';
import { preferredLanguage } from '../request/language.js';
import {
  clearProviderCookie,
  PROVIDER_COOKIE,
  PROVIDER_PATH,
  readProviderCookie,
  setProviderCookie,
} from './provider-cookie.js';
import { Public } from './public.js';
import { setSessionCookie } from './session-cookie.js';

/** Where browsers go on their way to the identity provider and back. */
@ApiExcludeController()
@Controller(PROVIDER_PATH)
@Public()
export class ProviderController {
  constructor(
    private readonly signIn: ProviderSignIn,
    @Inject(HTTP_OPTIONS) private readonly options: HttpOptions,
  ) {}

  @Get()
  @RouteConfig({ rateLimit: {} })
  go(@Call() { request, reply }: ApiCall): Promise<string> {
    return this.browsing(request, reply, async (provider, base) => {
      const { url, flow } = await provider.begin(`${base}${PROVIDER_PATH}/callback`);
      setProviderCookie(reply, flow, this.isSecure);
      return url;
    });
  }

  @Get('callback')
  @RouteConfig({ rateLimit: {} })
  comeBack(@Call() { request, reply }: ApiCall): Promise<string> {
    return this.browsing(request, reply, async (_provider, base) => {
      clearProviderCookie(reply, this.isSecure);
      const [, query = ''] = request.url.split('?', 2);
      const { text } = await this.signIn.execute(readProviderCookie(request.cookies[PROVIDER_COOKIE]), query);
      setSessionCookie(reply, text, this.options.publicUrl);
      return `${base}/`;
    });
  }

  @Get('out')
  @RouteConfig({ rateLimit: {} })
  leave(@Call() { request, reply }: ApiCall): Promise<string> {
    return this.browsing(
      request,
      reply,
      async (provider, base) => (await provider.signOutUrl(`${base}/`)) ?? `${base}/`,
    );
  }

  /** Sends the browser on; what goes wrong is told on the sign-in page, and as a problem to what is no browser. */
  private async browsing(
    request: FastifyRequest,
    reply: FastifyReply,
    step: (provider: IdentityProvider, base: string) => Promise<string>,
  ): Promise<string> {
    const { provider } = this.signIn;
    if (provider === undefined) throw notFound(request);
    try {
      const base = this.options.publicUrl ?? `${request.protocol}://${request.host}`;
      void reply.status(302).header('location', await step(provider, new URL(base).origin));
      return '';
    } catch (error) {
      if (!(error instanceof DomainError) || !request.headers.accept?.includes('text/html')) throw error;
      const language = preferredLanguage(request.headers['accept-language']);
      void reply.status(error.status).header('content-type', 'text/html; charset=utf-8');
      return signInPage(language, { provider: true, problem: error.messages[language] });
    }
  }

  private get isSecure(): boolean {
    return this.options.publicUrl?.startsWith('https:') ?? false;
  }
}
