import { toRecords } from '../capability.js';
import { forbidden, hidden, refused, yes } from '../outcomes.js';
import { STRANGERS } from './records.js';

/** To decide, hand over or widen a seat: only who is asked, and never the owner, whatever else he is. */
export const decideApproval = toRecords({
  administrator: [refused, refused, refused, hidden],
  operations: [refused, refused, refused, hidden],
  director: [refused, refused, hidden, hidden],
  manager: [refused, refused, hidden, hidden],
  rep: [refused, hidden, hidden, hidden],
  repOfOpenTeam: [refused, refused, hidden, hidden],
  approver: [refused, hidden, hidden, hidden],
  asked: [refused, yes, yes, hidden],
  delegate: [refused, yes, yes, hidden],
  bench: [refused, refused, refused, hidden],
  auditor: [forbidden, forbidden, forbidden, hidden],
  integration: [refused, refused, refused, hidden],
  overrider: [refused, refused, refused, hidden],
  ...STRANGERS,
});

/** To take a request back: the owner, and who asked, which is somebody else here. */
export const recallApproval = toRecords({
  administrator: [yes, refused, refused, hidden],
  operations: [yes, refused, refused, hidden],
  director: [yes, refused, hidden, hidden],
  manager: [yes, refused, hidden, hidden],
  rep: [yes, hidden, hidden, hidden],
  repOfOpenTeam: [yes, refused, hidden, hidden],
  approver: [yes, hidden, hidden, hidden],
  asked: [yes, refused, refused, hidden],
  delegate: [yes, refused, refused, hidden],
  bench: [yes, refused, refused, hidden],
  auditor: [forbidden, forbidden, forbidden, hidden],
  integration: [yes, refused, refused, hidden],
  overrider: [yes, refused, refused, hidden],
  ...STRANGERS,
});

/** To comment, tell others or remind: who asked, the owner and those above, who is asked or was told, operations. */
export const speakOfApproval = toRecords({
  administrator: [yes, refused, refused, hidden],
  operations: [yes, yes, yes, hidden],
  director: [yes, yes, hidden, hidden],
  manager: [yes, yes, hidden, hidden],
  rep: [yes, hidden, hidden, hidden],
  repOfOpenTeam: [yes, refused, hidden, hidden],
  approver: [yes, hidden, hidden, hidden],
  asked: [yes, yes, yes, hidden],
  delegate: [yes, yes, yes, hidden],
  bench: [yes, refused, refused, hidden],
  auditor: [forbidden, forbidden, forbidden, hidden],
  integration: [yes, refused, refused, hidden],
  overrider: [yes, yes, yes, hidden],
  ...STRANGERS,
});
