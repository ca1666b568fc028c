import type { PlatformRole } from '../../engine/model/facts.js';
import { DomainError } from '../../errors/domain-error.js';
import type { Message } from '../../errors/message.js';
import type { RequestContext } from '../request-context.js';

/** Lets pass only an actor with one of the roles. @throws DomainError `access.forbidden` naming the action. */
export function requireRole(context: RequestContext, roles: readonly PlatformRole[], action: Message): void {
  if (!context.actor.roles.some((role) => roles.includes(role)))
    throw new DomainError('access.forbidden', { action });
}
