import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ReadDefinitions } from '../../application/read-definitions.js';
import { Answers, Problems } from '../openapi/answers.js';
import { ApiCall, Call } from '../request/call.js';
import { definitionAnswer, definitionsAnswer, summaryOf } from './definition-answers.js';
import { VersionNumber } from './version-number.js';

const keyParameter = z.string();

/** The published process definitions. */
@ApiTags('definitions')
@Controller('api/v1/definitions')
export class DefinitionsController {
  constructor(private readonly definitions: ReadDefinitions) {}

  @ApiOperation({ summary: 'The newest version of each definition.' })
  @Get()
  @Answers(200, 'The definitions.', { schema: definitionsAnswer })
  async latest(@Call() call: ApiCall) {
    return { items: (await this.definitions.latest(call.context)).map(summaryOf) };
  }

  @ApiOperation({ summary: 'Every version of one definition.' })
  @Get(':key')
  @Answers(200, 'The versions.', { schema: definitionsAnswer })
  @Problems('definition.not-found')
  async versions(@Param('key', { schema: keyParameter }) key: string, @Call() call: ApiCall) {
    return { items: (await this.definitions.versions(call.context, key)).map(summaryOf) };
  }

  @ApiOperation({ summary: 'One version as JSON; it never changes.' })
  @Get(':key/versions/:version')
  @Answers(200, 'The whole definition.', { schema: definitionAnswer, etag: true })
  @Problems('definition.not-found')
  async version(
    @Param('key', { schema: keyParameter }) key: string,
    @VersionNumber() version: number,
    @Call() call: ApiCall,
  ) {
    const { digest, publishedAt, definition } = await this.definitions.version(call.context, key, version);
    call.etag(digest);
    return { key, version, digest, publishedAt, definition };
  }

  @ApiOperation({ summary: 'One version as the YAML it was published from.' })
  @Get(':key/versions/:version/source')
  @Answers(200, 'The YAML; side files follow as documents of their own.', {
    etag: true,
    types: ['application/yaml'],
  })
  @Problems('definition.not-found')
  async source(
    @Param('key', { schema: keyParameter }) key: string,
    @VersionNumber() version: number,
    @Call() call: ApiCall,
  ) {
    const { digest, sources } = await this.definitions.version(call.context, key, version);
    call.etag(digest);
    call.reply.header('content-type', 'application/yaml; charset=utf-8');
    const [main = '', ...side] = Object.entries(sources).sort(
      ([one], [other]) => one.split('/').length - other.split('/').length,
    );
    return [main[1], ...side.map(([path, text]) => `---\n# ${path}\n${text}`)].join('');
  }

  @ApiOperation({ summary: 'The state machine of one version, as XState reads it.' })
  @Get(':key/versions/:version/machine')
  @Answers(200, 'XState JSON.', { schema: z.record(z.string(), z.unknown()), etag: true })
  @Problems('definition.not-found')
  async machine(
    @Param('key', { schema: keyParameter }) key: string,
    @VersionNumber() version: number,
    @Call() call: ApiCall,
  ) {
    const { digest } = await this.definitions.version(call.context, key, version);
    call.etag(digest);
    return this.definitions.machine(call.context, key, version);
  }
}
