import { compileProcess } from '../engine/compile-process.js';
import { evidenceNeedsOf } from '../engine/evidence-needs.js';
import type { ProcessDefinition } from '../engine/model/process-definition.js';
import { DomainError } from '../errors/domain-error.js';
import { canonicalText, digestOf } from '../definitions/canonical-text.js';
import { compareDefinitions } from '../definitions/differences/compare-definitions.js';
import type { DefinitionStore } from './ports/definition-store.js';

/** A definition that was loaded without problems, and the files it was made from. */
export interface DefinitionToPublish {
  readonly definition: ProcessDefinition;
  readonly sources: Readonly<Record<string, string>>;
}

/** Publishes versions of definitions in an organisation. A published version never changes. */
export class PublishDefinitions {
  constructor(private readonly store: DefinitionStore) {}

  /**
   * Publishes what is not published yet. All are looked at before the first is written, so that a changed file stops
   * the others too.
   * @returns the keys and versions that are new.
   * @throws DomainError `definition.changed-without-version`, naming the difference.
   */
  async publish(
    org: string,
    definitions: readonly DefinitionToPublish[],
    by?: string,
  ): Promise<readonly { key: string; version: number }[]> {
    const fresh: DefinitionToPublish[] = [];
    for (const candidate of definitions)
      if (await this.isNew(org, candidate.definition)) fresh.push(candidate);
    for (const { definition, sources } of fresh) {
      const canonical = canonicalText(definition);
      const digest = digestOf(definition);
      const { key, version } = definition;
      const needs = evidenceNeedsOf(compileProcess(definition, digest));
      const publishedBy = by === undefined ? {} : { publishedBy: by };
      await this.store.publish(
        org,
        { key, version, digest, definition, canonical, sources, ...publishedBy },
        needs,
      );
    }
    return fresh.map(({ definition: { key, version } }) => ({ key, version }));
  }

  private async isNew(org: string, definition: ProcessDefinition): Promise<boolean> {
    const { key, version } = definition;
    const published = await this.store.find(org, key, version);
    if (published === undefined) return true;
    if (published.digest === digestOf(definition)) return false;
    const changes = compareDefinitions(published.definition, definition).slice(0, 5);
    const difference = {
      en: changes.map(({ message }) => message.en).join(' '),
      zh: changes.map(({ message }) => message.zh).join(''),
    };
    throw new DomainError('definition.changed-without-version', { key, version, difference });
  }
}
