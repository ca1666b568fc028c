import { Controller, Get, Header, Headers, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ProviderSignIn } from '../../application/access/provider-sign-in.js';
import { LANGUAGES, type Language } from '../../engine/model/text.js';
import { Public } from '../access/public.js';
import { preferredLanguage } from '../request/language.js';
import { pageStyle } from './page-style.js';
import { signInPage } from './sign-in-page.js';
import { signInScript } from './sign-in-script.js';

/** The few pages a browser finds before there is more. */
@ApiExcludeController()
@Controller()
@Public()
export class PagesController {
  constructor(private readonly providerSignIn: ProviderSignIn) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('vary', 'accept-language')
  home(@Query('language') wanted: unknown, @Headers('accept-language') accepted: string | undefined): string {
    const chosen = LANGUAGES.find((language): language is Language => language === wanted);
    return signInPage(chosen ?? preferredLanguage(accepted), {
      provider: this.providerSignIn.provider !== undefined,
    });
  }

  @Get('assets/sign-in.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  script(): string {
    return signInScript;
  }

  @Get('assets/page.css')
  @Header('content-type', 'text/css; charset=utf-8')
  style(): string {
    return pageStyle;
  }
}
