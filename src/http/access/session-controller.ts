import { Body, Controller, Delete, Get, Inject, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { SignIn } from '../../application/access/sign-in.js';
import { Tokens } from '../../application/access/tokens.js';
import { HTTP_OPTIONS, type HttpOptions } from '../http-options.js';
import { Answers, Problems } from '../openapi/answers.js';
import { ApiCall, Call } from '../request/call.js';
import { meAnswer, signInBody } from './access-schemas.js';
import { Public } from './public.js';
import { requireSameOrigin } from './same-origin.js';
import { clearSessionCookie, setSessionCookie } from './session-cookie.js';

/** Signing in and out of a browser, and who is signed in. */
@ApiTags('access')
@Controller('api/v1')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly tokens: Tokens,
    @Inject(HTTP_OPTIONS) private readonly options: HttpOptions,
  ) {}

  @ApiOperation({ summary: 'Opens a session; the cookie carries it.' })
  @Post('session')
  @Public()
  @RouteConfig({ rateLimit: {} })
  @Answers(200, 'Signed in; the session is in the cookie.', { schema: meAnswer })
  @Problems('access.sign-in-failed', 'access.origin-refused', 'request.too-many')
  async open(
    @Body({ schema: signInBody }) body: z.infer<typeof signInBody>,
    @Call() { request, reply }: ApiCall,
  ) {
    requireSameOrigin(request.method, request.headers, this.options.publicUrl);
    const { text, user, organisation } = await this.signIn.execute(body);
    setSessionCookie(reply, text, this.options.publicUrl);
    return { user, organisation };
  }

  @ApiOperation({ summary: 'Ends the session, or revokes the token the request came with.' })
  @Delete('session')
  @Answers(204, 'Signed out.')
  async close(@Call() call: ApiCall): Promise<void> {
    await this.tokens.signOut(call.context);
    clearSessionCookie(call.reply, this.options.publicUrl);
  }

  @ApiOperation({ summary: 'Who is signed in.' })
  @Get('me')
  @Answers(200, 'The user and the organisation.', { schema: meAnswer })
  me(@Call() { request }: ApiCall) {
    return { user: request.principal?.user, organisation: request.principal?.organisation };
  }
}
