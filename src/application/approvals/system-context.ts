import type { Actor } from '../../engine/model/facts.js';
import type { Organisation } from '../ports/directory.js';
import type { RequestContext } from '../request-context.js';

/** The clock, which acts by the rules of the process. Nobody can sign in as it. */
export const SYSTEM: Actor = { user: 'system', roles: [], groups: [], system: true };

/** The conditions under which the product itself gives a command. */
export function systemContext(
  { id: org, zone }: Pick<Organisation, 'id' | 'zone'>,
  requestId: string,
): RequestContext {
  return { org, zone, actor: SYSTEM, credential: '', language: 'en', requestId };
}
