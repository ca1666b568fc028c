import { Readable } from 'node:stream';
import { Controller, Get, Param, Post, StreamableFile } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AttachArtifact } from '../../application/attach-artifact.js';
import { ReadArtifact } from '../../application/read-artifact.js';
import { ReadInstance } from '../../application/read-instance.js';
import { DomainError } from '../../errors/domain-error.js';
import { NeedsScope } from '../access/needs-scope.js';
import { Answers, Problems } from '../openapi/answers.js';
import { ApiCall, Call } from '../request/call.js';
import { CommandRoute } from './command-route.js';
import { attachmentNamed, fileNameOf, mediaTypeOf } from './file-headers.js';
import { artifactAnswer } from './instance-answers.js';
import { InstanceId } from './instance-id.js';

const artifactId = z.string();
const versionNumber = z.string().meta({ pattern: '^[1-9][0-9]{0,8}$' });

/** The documents of an instance. */
@ApiTags('artifacts')
@Controller('api/v1/instances/:id/artifacts')
@NeedsScope('write')
export class ArtifactsController {
  constructor(
    private readonly readInstance: ReadInstance,
    private readonly attachArtifact: AttachArtifact,
    private readonly readArtifact: ReadArtifact,
  ) {}

  @ApiOperation({ summary: 'Every version of every document, oldest first.' })
  @Get()
  @Answers(200, 'The versions.', { schema: z.object({ items: z.array(artifactAnswer) }) })
  @Problems('instance.not-found')
  async list(@InstanceId() id: string, @Call() call: ApiCall) {
    return { items: await this.readInstance.artifacts(call.context, id) };
  }

  @Post(':artifact')
  @RouteConfig({ streamed: true })
  @CommandRoute('Attaches a version of a document: the body is the file as it is.', { creates: true })
  @Problems('artifact.too-large', 'artifact.wrong-type', 'artifact.content-mismatch', 'artifact.empty')
  @ApiConsumes('*/*')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({
    name: 'X-File-Name',
    description: 'Name of the file, percent-encoded UTF-8; or Content-Disposition.',
    required: false,
    schema: { type: 'string' },
  })
  async attach(
    @InstanceId() id: string,
    @Param('artifact', { schema: artifactId }) artifact: string,
    @Call() call: ApiCall,
  ) {
    const { headers, body } = call.request;
    const content = body instanceof Readable ? body : Readable.from([]);
    const file = { fileName: fileNameOf(headers), mediaType: mediaTypeOf(headers), content };
    return call.text(await this.attachArtifact.attach(call.context, id, artifact, file, call.write));
  }

  @ApiOperation({ summary: 'The content of one version.' })
  @Get(':artifact/versions/:version/content')
  @Answers(200, 'The file.', { etag: true, types: ['*/*'] })
  @Problems('instance.not-found', 'artifact.not-found')
  async content(
    @InstanceId() id: string,
    @Param('artifact', { schema: artifactId }) artifact: string,
    @Param('version', { schema: versionNumber }) version: string,
    @Call() call: ApiCall,
  ) {
    if (!/^[1-9]\d{0,8}$/.test(version)) throw new DomainError('artifact.not-found', { artifact, version });
    const opened = await this.readArtifact.open(call.context, id, artifact, Number(version));
    const { fileName, mediaType: type, sha256 } = opened.version;
    call.etag(sha256);
    // Whatever the file is, a browser that shows it lets it do nothing.
    call.reply.header('content-security-policy', "default-src 'none'; sandbox");
    return new StreamableFile(opened.content, {
      type,
      disposition: attachmentNamed(fileName),
      length: opened.size,
    });
  }
}
