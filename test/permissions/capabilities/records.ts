import { toRecords } from '../capability.js';
import { blocked, forbidden, hidden, never, refused, unauthenticated, unknown, yes } from '../outcomes.js';

/** Whoever is not let in, and whoever belongs elsewhere: the same for every record. */
export const STRANGERS = {
  outsider: [never, never, hidden, never],
  deactivated: [unauthenticated, unauthenticated, unauthenticated, unauthenticated],
  temporary: [unauthenticated, unauthenticated, unauthenticated, unauthenticated],
  anonymous: [never, never, unauthenticated, unauthenticated],
} as const;

/**
 * To see a record and everything in it. `asked` is asked on it, `delegate` acts for him and `overrider` was told of it,
 * unless it is their own.
 */
export const seeRecord = toRecords({
  administrator: [yes, yes, yes, hidden],
  operations: [yes, yes, yes, hidden],
  director: [yes, yes, hidden, hidden],
  manager: [yes, yes, hidden, hidden],
  rep: [yes, hidden, hidden, hidden],
  repOfOpenTeam: [yes, yes, hidden, hidden],
  approver: [yes, hidden, hidden, hidden],
  asked: [yes, yes, yes, hidden],
  delegate: [yes, yes, yes, hidden],
  bench: [yes, yes, yes, hidden],
  auditor: [yes, yes, yes, hidden],
  integration: [yes, yes, yes, hidden],
  overrider: [yes, yes, yes, hidden],
  ...STRANGERS,
});

/** To do what whoever answers for the record does: move it, pause it, end it, hand it over, ask for approvals. */
export const workOnRecord = toRecords({
  administrator: [yes, yes, yes, hidden],
  operations: [yes, yes, yes, hidden],
  director: [yes, yes, hidden, hidden],
  manager: [yes, yes, hidden, hidden],
  rep: [yes, hidden, hidden, hidden],
  repOfOpenTeam: [yes, forbidden, hidden, hidden],
  approver: [yes, hidden, hidden, hidden],
  asked: [yes, forbidden, forbidden, hidden],
  delegate: [yes, forbidden, forbidden, hidden],
  bench: [yes, forbidden, forbidden, hidden],
  auditor: [forbidden, forbidden, forbidden, hidden],
  integration: [yes, yes, yes, hidden],
  overrider: [yes, forbidden, forbidden, hidden],
  ...STRANGERS,
});

/** The same where no approval is pending, so that nobody is asked. */
export const workUnasked = toRecords({
  administrator: [yes, yes, yes, hidden],
  operations: [yes, yes, yes, hidden],
  director: [yes, yes, hidden, hidden],
  manager: [yes, yes, hidden, hidden],
  rep: [yes, hidden, hidden, hidden],
  repOfOpenTeam: [yes, forbidden, hidden, hidden],
  approver: [yes, hidden, hidden, hidden],
  asked: [yes, hidden, hidden, hidden],
  delegate: [yes, hidden, hidden, hidden],
  bench: [yes, forbidden, forbidden, hidden],
  auditor: [forbidden, forbidden, forbidden, hidden],
  integration: [yes, yes, yes, hidden],
  overrider: [yes, forbidden, forbidden, hidden],
  ...STRANGERS,
});

/** To pass a gate that is shut: nobody, whatever he is. */
export const passShutGate = toRecords({
  administrator: [blocked, blocked, blocked, hidden],
  operations: [blocked, blocked, blocked, hidden],
  director: [blocked, blocked, hidden, hidden],
  manager: [blocked, blocked, hidden, hidden],
  rep: [blocked, hidden, hidden, hidden],
  repOfOpenTeam: [blocked, forbidden, hidden, hidden],
  approver: [blocked, hidden, hidden, hidden],
  asked: [blocked, forbidden, forbidden, hidden],
  delegate: [blocked, forbidden, forbidden, hidden],
  bench: [blocked, forbidden, forbidden, hidden],
  auditor: [forbidden, forbidden, forbidden, hidden],
  integration: [blocked, blocked, blocked, hidden],
  overrider: [blocked, forbidden, forbidden, hidden],
  ...STRANGERS,
});

/** To add what is known: fields, evidence, documents, tasks. Whoever holds a role in the process does so too. */
export const contribute = toRecords({
  administrator: [yes, yes, yes, hidden],
  operations: [yes, yes, yes, hidden],
  director: [yes, yes, hidden, hidden],
  manager: [yes, yes, hidden, hidden],
  rep: [yes, hidden, hidden, hidden],
  repOfOpenTeam: [yes, forbidden, hidden, hidden],
  approver: [yes, hidden, hidden, hidden],
  asked: [yes, forbidden, forbidden, hidden],
  delegate: [yes, forbidden, forbidden, hidden],
  bench: [yes, yes, yes, hidden],
  auditor: [forbidden, forbidden, forbidden, hidden],
  integration: [yes, yes, yes, hidden],
  overrider: [yes, forbidden, forbidden, hidden],
  ...STRANGERS,
});

/** To set a field that the definition leaves to the owner's manager: no platform role stands in for him. */
export const setManagersField = toRecords({
  administrator: [refused, refused, refused, hidden],
  operations: [refused, refused, refused, hidden],
  director: [refused, refused, hidden, hidden],
  manager: [refused, yes, hidden, hidden],
  rep: [refused, hidden, hidden, hidden],
  repOfOpenTeam: [refused, forbidden, hidden, hidden],
  approver: [refused, hidden, hidden, hidden],
  asked: [refused, forbidden, forbidden, hidden],
  delegate: [refused, forbidden, forbidden, hidden],
  bench: [refused, refused, refused, hidden],
  auditor: [forbidden, forbidden, forbidden, hidden],
  integration: [refused, refused, refused, hidden],
  overrider: [refused, forbidden, forbidden, hidden],
  ...STRANGERS,
});

/** To take a transition that the definition leaves to the bench. */
export const takeBenchsTransition = toRecords({
  administrator: [refused, refused, refused, hidden],
  operations: [refused, refused, refused, hidden],
  director: [refused, refused, hidden, hidden],
  manager: [refused, refused, hidden, hidden],
  rep: [refused, hidden, hidden, hidden],
  repOfOpenTeam: [refused, forbidden, hidden, hidden],
  approver: [refused, hidden, hidden, hidden],
  asked: [refused, forbidden, forbidden, hidden],
  delegate: [refused, forbidden, forbidden, hidden],
  bench: [yes, yes, yes, hidden],
  auditor: [forbidden, forbidden, forbidden, hidden],
  integration: [refused, refused, refused, hidden],
  overrider: [refused, forbidden, forbidden, hidden],
  ...STRANGERS,
});

/** To close or jump where the definition asks for the consent of the bench: nobody consents on a record of his own. */
export const consentAsBench = toRecords({
  administrator: [refused, refused, refused, hidden],
  operations: [refused, refused, refused, hidden],
  director: [refused, refused, hidden, hidden],
  manager: [refused, refused, hidden, hidden],
  rep: [refused, hidden, hidden, hidden],
  repOfOpenTeam: [refused, forbidden, hidden, hidden],
  approver: [refused, hidden, hidden, hidden],
  asked: [refused, forbidden, forbidden, hidden],
  delegate: [refused, forbidden, forbidden, hidden],
  bench: [refused, yes, yes, hidden],
  auditor: [forbidden, forbidden, forbidden, hidden],
  integration: [refused, refused, refused, hidden],
  overrider: [refused, forbidden, forbidden, hidden],
  ...STRANGERS,
});

/** To start a record for an owner: oneself, or whose records one answers for. */
export const startRecord = toRecords({
  administrator: [yes, yes, yes, unknown],
  operations: [yes, yes, yes, unknown],
  director: [yes, yes, forbidden, forbidden],
  manager: [yes, yes, forbidden, forbidden],
  rep: [yes, forbidden, forbidden, forbidden],
  repOfOpenTeam: [yes, forbidden, forbidden, forbidden],
  approver: [yes, forbidden, forbidden, forbidden],
  asked: [yes, forbidden, forbidden, forbidden],
  delegate: [yes, forbidden, forbidden, forbidden],
  bench: [yes, forbidden, forbidden, forbidden],
  auditor: [forbidden, forbidden, forbidden, forbidden],
  integration: [yes, yes, yes, unknown],
  overrider: [yes, forbidden, forbidden, forbidden],
  outsider: [never, never, unknown, never],
  deactivated: [unauthenticated, unauthenticated, unauthenticated, unauthenticated],
  temporary: [unauthenticated, unauthenticated, unauthenticated, unauthenticated],
  anonymous: [never, never, unauthenticated, unauthenticated],
});

/** To erase the personal values of a record. */
export const erasePersonalValues = toRecords({
  administrator: [yes, yes, yes, hidden],
  operations: [forbidden, forbidden, forbidden, forbidden],
  director: [forbidden, forbidden, forbidden, forbidden],
  manager: [forbidden, forbidden, forbidden, forbidden],
  rep: [forbidden, forbidden, forbidden, forbidden],
  repOfOpenTeam: [forbidden, forbidden, forbidden, forbidden],
  approver: [forbidden, forbidden, forbidden, forbidden],
  asked: [forbidden, forbidden, forbidden, forbidden],
  delegate: [forbidden, forbidden, forbidden, forbidden],
  bench: [forbidden, forbidden, forbidden, forbidden],
  auditor: [forbidden, forbidden, forbidden, forbidden],
  integration: [forbidden, forbidden, forbidden, forbidden],
  overrider: [forbidden, forbidden, forbidden, forbidden],
  ...STRANGERS,
});
