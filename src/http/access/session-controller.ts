import { Body, Controller, Delete, Get, Inject, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Principal } from '../../application/access/authenticate.js';
import { Passwords } from '../../application/access/passwords.js';
import { PROVIDER_SESSION } from '../../application/access/provider-sign-in.js';
import { Sessions } from '../../application/access/sessions.js';
import { SignIn } from '../../application/access/sign-in.js';
import { HTTP_OPTIONS, type HttpOptions } from '../http-options.js';
import { Answers, Problems } from '../openapi/answers.js';
import { ApiCall, Call } from '../request/call.js';
import { meAnswer, passwordBody, signInBody } from './access-schemas.js';
import { NeedsScope } from './needs-scope.js';
import { Public } from './public.js';
import { requireSameOrigin } from './same-origin.js';
import { clearSessionCookie, setSessionCookie } from './session-cookie.js';

/** Signing in and out of a browser, and who is signed in. */
@ApiTags('access')
@Controller('api/v1')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    @Inject(HTTP_OPTIONS) private readonly options: HttpOptions,
  ) {}

  @ApiOperation({
    summary:
      'Opens a session; the cookie carries it. A new password replaces the one given, as a temporary one must be.',
  })
  @Post('session')
  @Public()
  @RouteConfig({ rateLimit: {} })
  @Answers(200, 'Signed in; the session is in the cookie.', { schema: meAnswer })
  @Problems('access.sign-in-failed', 'access.password-change-required', 'access.password-unchanged')
  @Problems('access.origin-refused', 'request.too-many')
  async open(
    @Body({ schema: signInBody }) body: z.infer<typeof signInBody>,
    @Call() { request, reply }: ApiCall,
  ) {
    requireSameOrigin(request.method, request.headers, this.options.publicUrl);
    const { newPassword, ...rest } = body;
    const replaced = newPassword === undefined ? {} : { newPassword };
    const { text, user, organisation } = await this.signIn.execute({
      ...rest,
      ...replaced,
      address: request.ip,
    });
    setSessionCookie(reply, text, this.options.publicUrl);
    return { user, organisation, signedInWith: 'password' };
  }

  @ApiOperation({ summary: 'Ends the session, or revokes the token the request came with.' })
  @Delete('session')
  @NeedsScope('read')
  @Answers(204, 'Signed out.')
  async close(@Call() call: ApiCall): Promise<void> {
    await this.sessions.signOut(call.context);
    clearSessionCookie(call.reply, this.options.publicUrl);
  }

  @ApiOperation({ summary: 'Who is signed in.' })
  @Get('me')
  @Answers(200, 'The user and the organisation.', { schema: meAnswer })
  me(@Call() { request: { principal } }: ApiCall) {
    return {
      user: principal?.user,
      organisation: principal?.organisation,
      signedInWith: principal && signedInWith(principal),
    };
  }

  @ApiOperation({
    summary: 'Changes one’s own password; all other sessions end, and tokens where that is wanted.',
  })
  @Post('me/password')
  @NeedsScope('administer')
  @Answers(204, 'Changed.')
  @Problems('access.password-wrong', 'access.password-unchanged', 'request.invalid')
  changePassword(
    @Body({ schema: passwordBody })
    { oldPassword, newPassword, revokeTokens: tokens }: z.infer<typeof passwordBody>,
    @Call() call: ApiCall,
  ): Promise<void> {
    return this.passwords.change(call.context, { old: oldPassword, new: newPassword, tokens });
  }
}

function signedInWith({ via }: Principal): 'password' | 'provider' | 'token' {
  if (via.kind === 'token') return 'token';
  return via.name === PROVIDER_SESSION ? 'provider' : 'password';
}
