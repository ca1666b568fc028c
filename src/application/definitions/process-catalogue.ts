import { LRUCache } from 'lru-cache';
import { compileProcess, type CompiledProcess } from '../../engine/compile-process.js';
import { DomainError } from '../../errors/domain-error.js';
import type { DefinitionStore, PublishedDefinition } from '../ports/definition-store.js';

/** How many compiled versions are kept; one takes some 25 kB. */
const KEPT = 500;

/** Published definitions, compiled and kept: a version never changes, so what is kept never goes stale. */
export class ProcessCatalogue {
  private readonly compiled = new LRUCache<string, CompiledProcess>({ max: KEPT });

  constructor(private readonly store: DefinitionStore) {}

  /** The compiled definition an instance is pinned to. */
  async byDigest(org: string, digest: string): Promise<CompiledProcess> {
    const key = `${org} ${digest}`;
    const known = this.compiled.get(key);
    if (known !== undefined) return known;
    const published = await this.store.findByDigest(org, digest);
    if (published === undefined) throw new Error(`the definition ${digest} of an instance is not there`);
    return this.keep(key, published);
  }

  /**
   * A version of a definition, or its newest.
   * @throws DomainError `definition.not-found`
   */
  async find(org: string, key: string, version?: number): Promise<CompiledProcess> {
    const published = await this.published(org, key, version);
    const cacheKey = `${org} ${published.digest}`;
    return this.compiled.get(cacheKey) ?? this.keep(cacheKey, published);
  }

  /** @throws DomainError `definition.not-found` */
  async published(org: string, key: string, version?: number): Promise<PublishedDefinition> {
    const found =
      version === undefined
        ? (await this.store.versions(org, key)).reduce<PublishedDefinition | undefined>(
            (newest, other) => (newest !== undefined && newest.version > other.version ? newest : other),
            undefined,
          )
        : await this.store.find(org, key, version);
    if (found === undefined) {
      throw new DomainError('definition.not-found', {
        key,
        version: version === undefined ? '' : ` ${version}`,
      });
    }
    return found;
  }

  private keep(key: string, published: PublishedDefinition): CompiledProcess {
    const process = compileProcess(published.definition, published.digest);
    this.compiled.set(key, process);
    return process;
  }
}
