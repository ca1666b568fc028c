import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { DIAGRAM_FORMATS, DrawDefinition } from '../../application/draw-definition.js';
import { LANGUAGES } from '../../engine/model/text.js';
import { Answers, Problems } from '../openapi/answers.js';
import { ApiCall, Call } from '../request/call.js';
import { VersionNumber } from './version-number.js';

const types = {
  mermaid: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  xstate: 'application/json; charset=utf-8',
} as const;
const keyParameter = z.string();
const diagramQuery = z.strictObject({
  format: z.enum(DIAGRAM_FORMATS).default('mermaid'),
  language: z.enum(LANGUAGES).optional().meta({ description: 'That of Accept-Language when absent.' }),
});

/** Process definitions as diagrams. */
@ApiTags('definitions')
@Controller('api/v1/definitions/:key/versions/:version/diagram')
export class DiagramController {
  constructor(private readonly definitions: DrawDefinition) {}

  @ApiOperation({
    summary: 'One version as a diagram: Mermaid text, SVG, or the JSON XState makes the machine from.',
  })
  @Get()
  @Answers(200, 'The diagram.', { types: ['text/plain', 'image/svg+xml', 'application/json'] })
  @Problems('definition.not-found', 'request.invalid')
  async diagram(
    @Param('key', { schema: keyParameter }) key: string,
    @VersionNumber() version: number,
    @Query({ schema: diagramQuery }) { format, language }: z.infer<typeof diagramQuery>,
    @Call() { context, reply }: ApiCall,
  ) {
    const chosen = language ?? context.language;
    const text = await this.definitions.draw(context, { key, version }, { format, language: chosen });
    reply.header('content-type', types[format]).header('content-language', chosen);
    return text;
  }
}
