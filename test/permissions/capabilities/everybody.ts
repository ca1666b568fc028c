import { inGeneral, toPeople, toThings } from '../capability.js';
import { hidden, never, unauthenticated, yes } from '../outcomes.js';

/** What needs no sign-in. */
export const isPublic = inGeneral({
  administrator: yes,
  operations: yes,
  director: yes,
  manager: yes,
  rep: yes,
  approver: yes,
  asked: yes,
  bench: yes,
  auditor: yes,
  integration: yes,
  overrider: yes,
  outsider: yes,
  deactivated: yes,
  temporary: yes,
  anonymous: yes,
});

/** What everybody signed in may do: lists, each of what he sees; the names of colleagues; his own account. */
export const signedIn = inGeneral({
  administrator: yes,
  operations: yes,
  director: yes,
  manager: yes,
  rep: yes,
  approver: yes,
  asked: yes,
  bench: yes,
  auditor: yes,
  integration: yes,
  overrider: yes,
  outsider: yes,
  deactivated: unauthenticated,
  temporary: unauthenticated,
  anonymous: unauthenticated,
});

/** To read what belongs to the organisation as a whole. */
export const readOurs = toThings({
  administrator: [yes, hidden],
  operations: [yes, hidden],
  director: [yes, hidden],
  manager: [yes, hidden],
  rep: [yes, hidden],
  approver: [yes, hidden],
  asked: [yes, hidden],
  bench: [yes, hidden],
  auditor: [yes, hidden],
  integration: [yes, hidden],
  overrider: [yes, hidden],
  outsider: [hidden, yes],
  deactivated: [unauthenticated, unauthenticated],
  temporary: [unauthenticated, unauthenticated],
  anonymous: [unauthenticated, unauthenticated],
});

/** To revoke a token or end a session by its id: one's own, and nobody else's, not as an administrator either. */
export const endOwnCredential = toPeople({
  administrator: [yes, hidden, hidden, hidden],
  operations: [yes, hidden, hidden, hidden],
  director: [yes, hidden, hidden, hidden],
  manager: [yes, hidden, hidden, hidden],
  rep: [yes, hidden, hidden, hidden],
  approver: [yes, hidden, hidden, hidden],
  asked: [yes, hidden, hidden, hidden],
  bench: [yes, hidden, hidden, hidden],
  auditor: [yes, hidden, hidden, hidden],
  integration: [yes, hidden, hidden, hidden],
  overrider: [yes, hidden, hidden, hidden],
  outsider: [never, never, hidden, never],
  deactivated: [unauthenticated, unauthenticated, unauthenticated, unauthenticated],
  temporary: [unauthenticated, unauthenticated, unauthenticated, unauthenticated],
  anonymous: [never, never, unauthenticated, unauthenticated],
});
