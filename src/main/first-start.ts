import { FoundOrganisation, type FirstAdministrator } from '../application/access/found-organisation.js';
import { PublishDefinitions } from '../application/publish-definitions.js';
import type { Configuration } from '../config/configuration.js';
import { loadFolder, type LoadedFolder } from '../definitions/load-folder.js';
import { hasErrors } from '../definitions/problems/problem.js';
import { DomainError } from '../errors/domain-error.js';
import type { Stores } from './stores.js';

/** Makes the organisation and its first administrator when there is none. */
export async function foundOrganisation(
  stores: Stores,
  config: Configuration,
): Promise<FirstAdministrator | undefined> {
  const { organisation: slug, zone, adminEmail: email, adminPassword } = config;
  const password = adminPassword === undefined ? {} : { password: adminPassword };
  return new FoundOrganisation(stores.directory).execute({ slug, zone, email, ...password });
}

/**
 * Publishes the folder of definitions in every organisation, and learns its calendars; nothing of it when a file is wrong.
 * @throws DomainError `start.definitions-missing`, `definition.invalid` (details `problems`), `definition.changed-without-version`.
 */
export async function publishFolder(
  stores: Stores,
  folder: string,
): Promise<readonly { key: string; version: number }[]> {
  const { definitions, calendars, problems } = await load(folder);
  if (hasErrors(problems))
    throw new DomainError('definition.invalid', { count: problems.length }, { problems });
  stores.calendars.learn(calendars);
  const publish = new PublishDefinitions(stores.definitions);
  const published: { key: string; version: number }[] = [];
  for (const { id } of await stores.directory.organisations())
    published.push(...(await publish.publish(id, definitions)));
  return published;
}

async function load(folder: string): Promise<LoadedFolder> {
  try {
    return await loadFolder(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new DomainError('start.definitions-missing', { folder });
    throw error;
  }
}
