import { STATUS_CODES } from 'node:http';
import { Controller, Get, Header, Headers, Param, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { catalogue, type CatalogueEntry } from '../../errors/catalogue.js';
import { DomainError } from '../../errors/domain-error.js';
import { Public } from '../access/public.js';
import { Answers, Problems } from '../openapi/answers.js';
import { escapeHtml, page } from '../pages/page.js';
import { fullTextAnswer } from '../wire/common.js';

const entries: Readonly<Record<string, CatalogueEntry>> = catalogue;
const codeParameter = z.string();
const problemTypeAnswer = z
  .object({
    type: z.string(),
    code: z.string(),
    title: z.string(),
    status: z.int(),
    messages: fullTextAnswer,
  })
  .meta({ id: 'ProblemType' });

/** What the `type` of a problem document leads to. */
@ApiTags('problems')
@Controller('api/problems')
@Public()
export class ProblemsController {
  @ApiOperation({ summary: 'One kind of problem: a page for a browser, JSON for everybody else.' })
  @Get(':code')
  @Header('vary', 'accept')
  @Answers(200, 'The problem, with its message; {…} stands for what differs.', {
    schema: problemTypeAnswer,
    page: true,
  })
  @Problems('request.not-found')
  describe(
    @Param('code', { schema: codeParameter }) code: string,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const entry = Object.hasOwn(entries, code) ? entries[code] : undefined;
    if (entry === undefined) throw new DomainError('request.not-found', { path: `/api/problems/${code}` });
    const { status, en, zh } = entry;
    const title = STATUS_CODES[status] ?? 'Error';
    if (!accept?.includes('text/html')) {
      return { type: `/api/problems/${code}`, code, title, status, messages: { en, zh } };
    }
    reply.header('content-type', 'text/html; charset=utf-8');
    const texts = [en, zh].map((text) => `<p>${escapeHtml(text)}</p>`).join('');
    return page({
      language: 'en',
      title: code,
      body: `<h1>${code}</h1><p>HTTP ${status} ${title}</p>${texts}`,
    });
  }
}
