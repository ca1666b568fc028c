import { toRecords } from '../capability.js';
import { forbidden, hidden, refused, yes } from '../outcomes.js';
import { STRANGERS } from './records.js';

/** To take back a piece that somebody else recorded: who answers for the record. */
export const retractOthersPiece = toRecords({
  administrator: [yes, yes, yes, hidden],
  operations: [yes, yes, yes, hidden],
  director: [yes, yes, hidden, hidden],
  manager: [yes, yes, hidden, hidden],
  rep: [yes, hidden, hidden, hidden],
  repOfOpenTeam: [yes, forbidden, hidden, hidden],
  approver: [yes, hidden, hidden, hidden],
  asked: [yes, forbidden, forbidden, hidden],
  delegate: [yes, forbidden, forbidden, hidden],
  bench: [yes, refused, refused, hidden],
  auditor: [forbidden, forbidden, forbidden, hidden],
  integration: [yes, refused, refused, hidden],
  overrider: [yes, forbidden, forbidden, hidden],
  ...STRANGERS,
});

/** To let a piece that somebody else recorded stand, or not: the bench, which the definition names for it. */
export const verifyPiece = toRecords({
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

/** To let a gate stand though the piece it rested on is gone: the managers above the owner. */
export const settleDoubt = toRecords({
  administrator: [refused, refused, refused, hidden],
  operations: [refused, refused, refused, hidden],
  director: [refused, yes, hidden, hidden],
  manager: [refused, yes, hidden, hidden],
  rep: [refused, hidden, hidden, hidden],
  repOfOpenTeam: [refused, forbidden, hidden, hidden],
  approver: [refused, hidden, hidden, hidden],
  asked: [refused, forbidden, forbidden, hidden],
  delegate: [refused, forbidden, forbidden, hidden],
  bench: [refused, forbidden, forbidden, hidden],
  auditor: [forbidden, forbidden, forbidden, hidden],
  integration: [refused, refused, refused, hidden],
  overrider: [refused, forbidden, forbidden, hidden],
  ...STRANGERS,
});
