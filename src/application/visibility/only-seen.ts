import type { InstanceQueries } from '../ports/instance-queries.js';
import type { RequestContext } from '../request-context.js';
import { viewerOf } from './viewer.js';

/** Of entries about records, those whose record somebody sees; so a page of them may hold fewer than were asked for. */
export async function onlySeen<T extends { readonly instance: { readonly id: string } }>(
  queries: Pick<InstanceQueries, 'findAll'>,
  { org, actor }: RequestContext,
  entries: readonly T[],
): Promise<readonly T[]> {
  const ids = [...new Set(entries.map(({ instance }) => instance.id))];
  const found = await queries.findAll(org, viewerOf(actor), ids);
  const seen = new Set(found.map(({ state }) => state.id));
  return entries.filter(({ instance }) => seen.has(instance.id));
}
