import type { EvidenceNeed } from '../../engine/model/evidence-need.js';
import type { DefinitionPin } from '../../engine/model/instance-state.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import type { Instant } from '../../engine/model/value.js';

/** A published version: it never changes. */
export interface PublishedDefinition extends DefinitionPin {
  readonly definition: ProcessDefinition;
  /** RFC 8785 text of the definition; the digest is its SHA-256. */
  readonly canonical: string;
  /** The files it was made from, by path relative to the folder of definitions. */
  readonly sources: Readonly<Record<string, string>>;
  readonly publishedAt: Instant;
  readonly publishedBy?: string;
}

/** Where published definitions live, per organisation. */
export interface DefinitionStore {
  find(org: string, key: string, version: number): Promise<PublishedDefinition | undefined>;
  findByDigest(org: string, digest: string): Promise<PublishedDefinition | undefined>;
  /** The highest version of each key. */
  latest(org: string): Promise<readonly PublishedDefinition[]>;
  versions(org: string, key: string): Promise<readonly PublishedDefinition[]>;
  /** Writes the version and the evidence needs of its acts; does nothing when the same digest is there already. */
  publish(
    org: string,
    version: Omit<PublishedDefinition, 'publishedAt'>,
    needs: readonly EvidenceNeed[],
  ): Promise<void>;
}
