import { inGeneral, toPeople, toThings } from '../capability.js';
import { forbidden, hidden, never, refused, unauthenticated, unknown, yes } from '../outcomes.js';

const NOT_LET_IN = {
  deactivated: unauthenticated,
  temporary: unauthenticated,
  anonymous: unauthenticated,
} as const;
const STRANGERS = {
  outsider: [never, never, hidden, never],
  deactivated: [unauthenticated, unauthenticated, unauthenticated, unauthenticated],
  temporary: [unauthenticated, unauthenticated, unauthenticated, unauthenticated],
  anonymous: [never, never, unauthenticated, unauthenticated],
} as const;

/** To read everybody's e-mail, roles and groups. */
export const listUsers = inGeneral({
  administrator: yes,
  operations: forbidden,
  director: forbidden,
  manager: forbidden,
  rep: forbidden,
  approver: forbidden,
  asked: forbidden,
  bench: forbidden,
  auditor: yes,
  integration: forbidden,
  overrider: forbidden,
  outsider: yes,
  ...NOT_LET_IN,
});

/** To read somebody's; everybody reads his own. */
export const readUser = toPeople({
  administrator: [yes, yes, yes, hidden],
  operations: [yes, forbidden, forbidden, forbidden],
  director: [yes, forbidden, forbidden, forbidden],
  manager: [yes, forbidden, forbidden, forbidden],
  rep: [yes, forbidden, forbidden, forbidden],
  approver: [yes, forbidden, forbidden, forbidden],
  asked: [yes, forbidden, forbidden, forbidden],
  bench: [yes, forbidden, forbidden, forbidden],
  auditor: [yes, yes, yes, hidden],
  integration: [yes, forbidden, forbidden, forbidden],
  overrider: [yes, forbidden, forbidden, forbidden],
  ...STRANGERS,
});

/** To change what somebody is or may do, and to let him in again or put him out: oneself is no exception. */
export const manageUser = toPeople({
  administrator: [yes, yes, yes, hidden],
  operations: [forbidden, forbidden, forbidden, forbidden],
  director: [forbidden, forbidden, forbidden, forbidden],
  manager: [forbidden, forbidden, forbidden, forbidden],
  rep: [forbidden, forbidden, forbidden, forbidden],
  approver: [forbidden, forbidden, forbidden, forbidden],
  asked: [forbidden, forbidden, forbidden, forbidden],
  bench: [forbidden, forbidden, forbidden, forbidden],
  auditor: [forbidden, forbidden, forbidden, forbidden],
  integration: [forbidden, forbidden, forbidden, forbidden],
  overrider: [forbidden, forbidden, forbidden, forbidden],
  ...STRANGERS,
});

/** To grant the permission to override: as an administrator, and never to oneself. */
export const grantOverride = toPeople({
  administrator: [refused, yes, yes, hidden],
  operations: [forbidden, forbidden, forbidden, forbidden],
  director: [forbidden, forbidden, forbidden, forbidden],
  manager: [forbidden, forbidden, forbidden, forbidden],
  rep: [forbidden, forbidden, forbidden, forbidden],
  approver: [forbidden, forbidden, forbidden, forbidden],
  asked: [forbidden, forbidden, forbidden, forbidden],
  bench: [forbidden, forbidden, forbidden, forbidden],
  auditor: [forbidden, forbidden, forbidden, forbidden],
  integration: [forbidden, forbidden, forbidden, forbidden],
  overrider: [forbidden, forbidden, forbidden, forbidden],
  ...STRANGERS,
});

/** To let somebody act for a person: for oneself, or as an administrator for anybody. */
export const arrangeSubstitution = toPeople({
  administrator: [yes, yes, yes, unknown],
  operations: [yes, forbidden, forbidden, forbidden],
  director: [yes, forbidden, forbidden, forbidden],
  manager: [yes, forbidden, forbidden, forbidden],
  rep: [yes, forbidden, forbidden, forbidden],
  approver: [yes, forbidden, forbidden, forbidden],
  asked: [yes, forbidden, forbidden, forbidden],
  bench: [yes, forbidden, forbidden, forbidden],
  auditor: [yes, forbidden, forbidden, forbidden],
  integration: [yes, forbidden, forbidden, forbidden],
  overrider: [yes, forbidden, forbidden, forbidden],
  ...STRANGERS,
  outsider: [never, never, unknown, never],
});

/** To end one: whose it is, and administrators; an auditor sees it, and to all others it is not there. */
export const endSubstitution = toPeople({
  administrator: [yes, yes, yes, hidden],
  operations: [yes, hidden, hidden, hidden],
  director: [yes, hidden, hidden, hidden],
  manager: [yes, hidden, hidden, hidden],
  rep: [yes, hidden, hidden, hidden],
  approver: [yes, hidden, hidden, hidden],
  asked: [yes, hidden, hidden, hidden],
  bench: [yes, hidden, hidden, hidden],
  auditor: [yes, forbidden, forbidden, hidden],
  integration: [yes, hidden, hidden, hidden],
  overrider: [yes, hidden, hidden, hidden],
  ...STRANGERS,
});

/** To add people, teams and groups, and to change the settings of the organisation. */
export const administer = inGeneral({
  administrator: yes,
  operations: forbidden,
  director: forbidden,
  manager: forbidden,
  rep: forbidden,
  approver: forbidden,
  asked: forbidden,
  bench: forbidden,
  auditor: forbidden,
  integration: forbidden,
  overrider: forbidden,
  outsider: yes,
  ...NOT_LET_IN,
});

/** To change or remove a team. */
export const manageTeam = toThings({
  administrator: [yes, hidden],
  operations: [forbidden, forbidden],
  director: [forbidden, forbidden],
  manager: [forbidden, forbidden],
  rep: [forbidden, forbidden],
  approver: [forbidden, forbidden],
  asked: [forbidden, forbidden],
  bench: [forbidden, forbidden],
  auditor: [forbidden, forbidden],
  integration: [forbidden, forbidden],
  overrider: [forbidden, forbidden],
  outsider: [hidden, yes],
  deactivated: [unauthenticated, unauthenticated],
  temporary: [unauthenticated, unauthenticated],
  anonymous: [unauthenticated, unauthenticated],
});
