import type { Readable } from 'node:stream';
import type { ArtifactVersion } from '../engine/model/instance-state.js';
import { DomainError } from '../errors/domain-error.js';
import type { ArtifactBytes } from './ports/artifact-bytes.js';
import type { ReadInstance } from './read-instance.js';
import type { RequestContext } from './request-context.js';

/** A version of a document with its content as a stream. */
export interface OpenedArtifact {
  readonly version: ArtifactVersion;
  readonly size: number;
  readonly content: Readable;
}

/** Opens a version of a document of an instance. */
export class ReadArtifact {
  constructor(
    private readonly readInstance: ReadInstance,
    private readonly bytes: ArtifactBytes,
  ) {}

  /** @throws DomainError `instance.not-found`, `artifact.not-found` */
  async open(
    context: RequestContext,
    instance: string,
    artifact: string,
    version: number,
  ): Promise<OpenedArtifact> {
    const versions = await this.readInstance.artifacts(context, instance);
    const found = versions.find(
      (candidate) => candidate.artifact === artifact && candidate.version === version,
    );
    const stored = found === undefined ? undefined : await this.bytes.get(context.org, found.sha256);
    if (found === undefined || stored === undefined)
      throw new DomainError('artifact.not-found', { artifact, version });
    return { version: found, ...stored };
  }
}
