import type { ProcessCatalogue } from './definitions/process-catalogue.js';
import { DomainError } from '../errors/domain-error.js';
import type { DefinitionStore, PublishedDefinition } from './ports/definition-store.js';
import type { RequestContext } from './request-context.js';

/** Reads the published process definitions of an organisation. */
export class ReadDefinitions {
  constructor(
    private readonly store: DefinitionStore,
    private readonly processes: ProcessCatalogue,
  ) {}

  /** The newest version of each. */
  latest(context: RequestContext): Promise<readonly PublishedDefinition[]> {
    return this.store.latest(context.org);
  }

  /** All versions of one. @throws DomainError `definition.not-found` */
  async versions(context: RequestContext, key: string): Promise<readonly PublishedDefinition[]> {
    const versions = await this.store.versions(context.org, key);
    if (versions.length === 0) throw new DomainError('definition.not-found', { key, version: '' });
    return versions;
  }

  /** One version. @throws DomainError `definition.not-found` */
  version(context: RequestContext, key: string, version: number): Promise<PublishedDefinition> {
    return this.processes.published(context.org, key, version);
  }

  /** The machine of one version as XState's own JSON. @throws DomainError `definition.not-found` */
  async machine(context: RequestContext, key: string, version: number): Promise<object> {
    const { machine } = await this.processes.find(context.org, key, version);
    return machine.toJSON();
  }
}
