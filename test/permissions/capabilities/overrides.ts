import { inGeneral, toRecords } from '../capability.js';
import { forbidden, hidden, refused, unauthenticated, yes } from '../outcomes.js';
import { STRANGERS } from './records.js';

/** To override a gate: by the permission alone, and nobody on a record of his own. */
export const overrideGate = toRecords({
  administrator: [refused, refused, refused, hidden],
  operations: [refused, refused, refused, hidden],
  director: [refused, refused, hidden, hidden],
  manager: [refused, refused, hidden, hidden],
  rep: [refused, hidden, hidden, hidden],
  repOfOpenTeam: [refused, refused, hidden, hidden],
  approver: [refused, hidden, hidden, hidden],
  asked: [refused, refused, refused, hidden],
  delegate: [refused, refused, refused, hidden],
  bench: [refused, refused, refused, hidden],
  auditor: [forbidden, forbidden, forbidden, hidden],
  integration: [refused, refused, refused, hidden],
  overrider: [refused, yes, yes, hidden],
  ...STRANGERS,
});

/** To end an override that somebody else granted: by the permission alone; on one's own record too, for it shuts a gate. */
export const endOverride = toRecords({
  administrator: [refused, refused, refused, hidden],
  operations: [refused, refused, refused, hidden],
  director: [refused, refused, hidden, hidden],
  manager: [refused, refused, hidden, hidden],
  rep: [refused, hidden, hidden, hidden],
  repOfOpenTeam: [refused, refused, hidden, hidden],
  approver: [refused, hidden, hidden, hidden],
  asked: [refused, refused, refused, hidden],
  delegate: [refused, refused, refused, hidden],
  bench: [refused, refused, refused, hidden],
  auditor: [forbidden, forbidden, forbidden, hidden],
  integration: [refused, refused, refused, hidden],
  overrider: [yes, yes, yes, hidden],
  ...STRANGERS,
});

/** To read the report of overrides. */
export const readOverrides = inGeneral({
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
