import type { AuditReader } from '../ports/audit-reader.js';
import type { Report } from './finding.js';
import { parsedObject } from './hashed-text.js';

/** What the trail says was published, by `key@version`; an entry that says nothing of the kind is found with the chains. */
function publishedDigests(texts: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    texts.flatMap((text): [string, string][] => {
      const body = parsedObject(text)?.['body'];
      const { key, version, digest } = (body ?? {}) as Readonly<Record<string, unknown>>;
      return typeof digest === 'string' ? [[`${String(key)}@${String(version)}`, digest]] : [];
    }),
  );
}

/**
 * Reports the published versions that are not what was published: a changed gate opens to everybody, and no event tells.
 * Each is held against its digest, and against what the audit trail says of its publication.
 */
export async function verifyDefinitions(reader: AuditReader, report: Report): Promise<void> {
  const published = publishedDigests(await reader.publications());
  for (const { name, digest, found } of await reader.definitions())
    if (found !== digest || (published.get(name) ?? digest) !== digest)
      report('definition-changed', { log: 'definition', chain: name }, {});
}
