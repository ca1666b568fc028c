import type { AuditEntry } from '../../src/application/ports/audit-trail.js';

/** What the trail says of a change a test makes where it does not matter what. */
export function noted(stream = 'test', type: AuditEntry['type'] = 'user.changed'): AuditEntry {
  return { type, stream, body: {} };
}
