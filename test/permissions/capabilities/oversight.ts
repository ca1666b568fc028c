import { inGeneral, toRecords } from '../capability.js';
import { forbidden, hidden, unauthenticated, yes } from '../outcomes.js';
import { STRANGERS } from './records.js';

/** To read the audit trail. */
export const readTrail = inGeneral({
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
  deactivated: unauthenticated,
  temporary: unauthenticated,
  anonymous: unauthenticated,
});

/** To read checkpoints, which hold hashes of what an administrator may not see. */
export const readCheckpoints = inGeneral({
  administrator: forbidden,
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
  outsider: forbidden,
  deactivated: unauthenticated,
  temporary: unauthenticated,
  anonymous: unauthenticated,
});

/** To have the log of a record verified. */
export const verifyRecord = toRecords({
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
  auditor: [yes, yes, yes, hidden],
  integration: [forbidden, forbidden, forbidden, forbidden],
  overrider: [forbidden, forbidden, forbidden, forbidden],
  ...STRANGERS,
});

/** To see which approvals nobody can decide: operations, who find somebody, and those who see everything. */
export const readStuck = inGeneral({
  administrator: yes,
  operations: yes,
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
  deactivated: unauthenticated,
  temporary: unauthenticated,
  anonymous: unauthenticated,
});
