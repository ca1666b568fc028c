import type { Readable } from 'node:stream';
import type { ArtifactKind } from '../engine/model/process-definition.js';
import { inLanguage } from '../engine/model/text.js';
import { DomainError } from '../errors/domain-error.js';
import { contradiction, formatOf } from './artifacts/file-type.js';
import type { ExecuteCommand } from './execute-command.js';
import type { CommandAnswer } from './instances/command-answer.js';
import type { ArtifactBytes } from './ports/artifact-bytes.js';
import { sha256 } from './event-log/seal-events.js';
import type { RequestContext, WriteOptions } from './request-context.js';
import type { ShownRecords } from './visibility/shown-records.js';

/** A file on its way in. */
export interface IncomingFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Readable;
}

function nameOf({ id, name }: ArtifactKind) {
  return { en: inLanguage(name, 'en', id), zh: inLanguage(name, 'zh', id) };
}

/** A repeated request is the same only with the same file: its content was not known when the rest was hashed. */
function withContent(options: WriteOptions, content: string): WriteOptions {
  const { idempotency } = options;
  if (idempotency === undefined) return options;
  return {
    ...options,
    idempotency: { ...idempotency, bodyHash: sha256(`${idempotency.bodyHash} ${content}`) },
  };
}

/** Takes in a version of a required document: the bytes first, then the event; bytes that no event names are swept. */
export class AttachArtifact {
  constructor(
    private readonly executeCommand: ExecuteCommand,
    private readonly records: ShownRecords,
    private readonly bytes: ArtifactBytes,
  ) {}

  /**
   * @throws DomainError `instance.not-found`, `artifact.wrong-type`, `artifact.too-large`, `artifact.empty`,
   *   `artifact.content-mismatch`, and as `ExecuteCommand.execute`.
   */
  async attach(
    context: RequestContext,
    instance: string,
    artifact: string,
    incoming: IncomingFile,
    options: WriteOptions = {},
  ): Promise<CommandAnswer> {
    const { fileName, mediaType, content } = incoming;
    const kind = await this.kindOf(context, instance, artifact);
    const file = { fileName, mediaType };
    // The engine says best that there is no such artifact.
    if (kind === undefined) {
      const command = { type: 'attach-artifact', artifact, sha256: '', size: 0, ...file } as const;
      return this.executeCommand.execute(context, instance, command, options);
    }
    const format = formatOf(fileName);
    if (kind.formats.length > 0 && !kind.formats.includes(format)) {
      const formats = kind.formats.join(', ');
      throw new DomainError('artifact.wrong-type', { name: fileName, artifact: nameOf(kind), formats });
    }
    const { sha256: digest, size, head } = await this.bytes.put(context.org, content, kind.maxSize);
    if (size === 0) throw new DomainError('artifact.empty');
    const found = contradiction(format, head);
    if (found !== undefined) throw new DomainError('artifact.content-mismatch', { name: fileName, found });
    const command = { type: 'attach-artifact', artifact, sha256: digest, size, ...file } as const;
    return this.executeCommand.execute(context, instance, command, withContent(options, digest));
  }

  private async kindOf(
    context: RequestContext,
    instance: string,
    artifact: string,
  ): Promise<ArtifactKind | undefined> {
    const { process } = await this.records.find(context, instance);
    return process.artifacts.get(artifact);
  }
}
