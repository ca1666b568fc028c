import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import { SCOPES, type Scope } from '../../application/ports/directory.js';

/** Metadata key of `NeedsScope`. */
export const NEEDS_SCOPE = 'sluice:scope';

/** What a token must be good for to use a handler, or every handler of a controller that changes something. */
export const NeedsScope = (scope: Scope): CustomDecorator => SetMetadata(NEEDS_SCOPE, scope);

/**
 * The scopes a token needs: `read` to read, what is declared to change. A handler that declares nothing takes only
 * tokens that are good for everything; a test finds it.
 */
export function neededScopes(method: string, declared: Scope | undefined): readonly Scope[] {
  if (method === 'GET' || method === 'HEAD') return ['read'];
  return declared === undefined ? SCOPES : [declared];
}
