import { beforeEach, describe, expect, it } from '@jest/globals';
import { decide } from '../decide.js';
import { field, KEEPER, MANAGER, pumpSale, REP } from '../fixture/pump-sale.js';
import { OneInstance, uuid } from '../fixture/one-instance.js';
import { organisation, OUTSIDER, substitute } from '../fixture/organisation.js';
import type { Command } from '../model/command.js';
import type { Facts } from '../model/facts.js';
import { situationOf } from '../situation.js';
import { maskPiece } from './mask-piece.js';
import { verifiedContent } from './verified-content.js';
import { visibleFields } from './visible-fields.js';

const see = ['manager'];
const account = field('account', 'text', { see });
const price = field('price', 'money', { see });
const evidence = pumpSale.evidence.map((kind) =>
  kind.id === 'receipt' ? { ...kind, verifiedBy: ['seal'], fields: [...kind.fields, account] } : kind,
);
const PIECE = uuid(30);

function as(user: string): Partial<Facts> {
  const sealed = [KEEPER, OUTSIDER].includes(user);
  return { actor: { user, roles: ['rep'], groups: sealed ? ['seal'] : [] } };
}

let deal: OneInstance;
beforeEach(() => {
  deal = new OneInstance({ ...pumpSale, evidence, fields: [...pumpSale.fields, price] });
  deal.create();
});

/** A receipt of the account that only the manager sees. */
function record(by = REP): void {
  const values = { received: 'CNY 10', account: '4711' };
  const command: Command = { type: 'record-evidence', id: PIECE, evidence: 'receipt', values };
  expect(deal.give(command, as(by))).toMatchObject({ kind: 'accepted' });
}

/** Whether somebody sees the account in the receipt, and whether he could verify it. */
function standingOf(user: string): { sees: boolean; mayVerify: boolean } {
  const facts = deal.facts(as(user));
  const { process, state } = deal;
  const [piece] = deal.evidence;
  if (piece === undefined) throw new Error('nothing was recorded');
  const situation = situationOf(process, state, facts);
  const visible = visibleFields(process, state, facts);
  const shown = maskPiece(piece, process, verifiedContent(piece, situation, visible));
  const verified = decide(process, state, { type: 'verify-evidence', evidence: PIECE }, facts);
  return { sees: shown.values['account'] === '4711', mayVerify: verified.kind === 'accepted' };
}

const VERIFIER = { sees: true, mayVerify: true };
const NEITHER = { sees: false, mayVerify: false };

describe('what is hidden in a piece that waits to be verified', () => {
  it('is seen by who may verify it, and by nobody else who does not see it anyway', () => {
    record();
    expect(standingOf(KEEPER)).toEqual(VERIFIER);
    expect(standingOf(REP)).toEqual(NEITHER);
    expect(standingOf(MANAGER)).toEqual({ sees: true, mayVerify: false });
  });

  it('is not seen by who recorded it, though he verifies others', () => {
    record(KEEPER);
    expect(standingOf(KEEPER)).toEqual(NEITHER);
    expect(standingOf(OUTSIDER)).toEqual(VERIFIER);
  });

  it('is not seen by who acts for who recorded it', () => {
    record();
    deal.around = { people: organisation({ substitutions: [substitute('delegate', REP, OUTSIDER)] }) };
    expect(standingOf(OUTSIDER)).toEqual(NEITHER);
    expect(standingOf(KEEPER)).toEqual(VERIFIER);
  });

  it('is hidden again once it is verified', () => {
    record();
    deal.give({ type: 'verify-evidence', evidence: PIECE }, as(KEEPER));
    expect(standingOf(KEEPER)).toEqual(NEITHER);
  });

  it('is hidden once it is rejected', () => {
    record();
    deal.give({ type: 'reject-evidence', evidence: PIECE, reason: 'no such account' }, as(KEEPER));
    expect(standingOf(KEEPER)).toEqual(NEITHER);
  });

  it('is all that who may verify it comes to see by it', () => {
    record();
    const facts = deal.facts(as(KEEPER));
    const { process, state } = deal;
    const [piece] = deal.evidence;
    const situation = situationOf(process, state, facts);
    const seen = piece && verifiedContent(piece, situation, visibleFields(process, state, facts));
    expect([account, price].map((each) => seen?.sees(each))).toEqual([true, false]);
    expect(seen?.seesEvidence('receipt')).toBe(false);
  });
});
