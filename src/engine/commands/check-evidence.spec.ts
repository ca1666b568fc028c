import { beforeEach, describe, expect, it } from '@jest/globals';
import { OneInstance, uuid } from '../fixture/one-instance.js';
import { organisation, OUTSIDER, substitute } from '../fixture/organisation.js';
import { KEEPER, MANAGER, pumpSale, REP } from '../fixture/pump-sale.js';
import type { Command } from '../model/command.js';
import type { Facts } from '../model/facts.js';
import type { ProcessDefinition } from '../model/process-definition.js';

const OTHER = uuid(77);
const as = (user: string, more: Partial<Facts['actor']> = {}): Partial<Facts> => ({
  actor: { user, roles: ['rep'], groups: [], ...more },
});
const keeper = as(KEEPER, { groups: ['seal'] });
const receipt = (id: number, more: object = {}): Command => ({
  type: 'record-evidence',
  id: uuid(id),
  evidence: 'receipt',
  values: { received: 'CNY 10' },
  ...more,
});
const verify = (id: number): Command => ({ type: 'verify-evidence', evidence: uuid(id) });
const reject = (id: number, reason = 'no such payment at the bank'): Command => ({
  type: 'reject-evidence',
  evidence: uuid(id),
  reason,
});

/** The sale whose receipts the keeper of the seal has to verify. */
function verified(): ProcessDefinition {
  const evidence = pumpSale.evidence.map((kind) =>
    kind.id === 'receipt' ? { ...kind, verifiedBy: ['seal'] } : kind,
  );
  const paid = { id: 'paid', path: 'stages.visit.exit.paid', kind: 'evidence', evidence: 'receipt' } as const;
  const stages = pumpSale.stages.map((stage) =>
    stage.id === 'visit' ? { ...stage, exit: [{ ...paid, atLeast: 1 }] } : stage,
  );
  return { ...pumpSale, evidence, stages };
}

let deal: OneInstance;
beforeEach(() => {
  deal = new OneInstance(verified());
  deal.create();
});

describe('verifying evidence', () => {
  it('makes a piece count, and its waiting end', () => {
    const asked = deal.give(receipt(30));
    expect(asked).toMatchObject({ effects: [{ topic: 'evidence.to-verify' }] });
    expect(deal.state.checks).toMatchObject({ [uuid(30)]: { kind: 'receipt', checks: ['verification'] } });
    expect(deal.refusal({ type: 'advance' })).toEqual(['paid']);
    expect(deal.give(verify(30), keeper)).toMatchObject({
      kind: 'accepted',
      effects: [{ topic: 'evidence.verified', recipients: [REP] }],
    });
    expect(deal.state).not.toHaveProperty('checks');
    expect(deal.evidence).toMatchObject([{ verified: { by: KEEPER } }]);
    expect(deal.give({ type: 'advance' })).toMatchObject({ kind: 'accepted' });
  });

  it.each([
    ['who lacks the role', as(OTHER), ['role.missing']],
    ['the manager, who lacks it too', as(MANAGER), ['role.missing']],
    ['who recorded it, even with the role', as(REP, { groups: ['seal'] }), ['evidence.own']],
    ['an administrator', as(OTHER, { roles: ['administrator'] }), ['role.missing']],
  ])('is not for %s', (_, actor, codes) => {
    deal.give(receipt(30));
    expect(deal.refusal(verify(30), actor)).toEqual(codes);
    expect(deal.refusal(reject(30), actor)).toEqual(codes);
  });

  it.each([
    ['delegate', '2026-03-01T00:00:00.000Z', ['evidence.own']],
    ['stand-in', '2026-03-01T00:00:00.000Z', ['evidence.own']],
    ['delegate', '2026-03-03T00:00:00.000Z', undefined],
  ] as const)('is not for a %s of who recorded it, from %s on', (kind, from, refused) => {
    deal.give(receipt(30));
    const until = '2026-04-01T00:00:00.000Z';
    const people = organisation({ substitutions: [{ person: REP, substitute: KEEPER, kind, from, until }] });
    expect(deal.refusal(verify(30), { ...keeper, people })).toEqual(refused);
  });

  it('is not for the stand-in of the stand-in of who recorded it', () => {
    deal.give(receipt(30));
    const substitutions = [substitute('stand-in', REP, OUTSIDER), substitute('stand-in', OUTSIDER, KEEPER)];
    const people = organisation({ substitutions });
    expect(deal.refusal(verify(30), { ...keeper, people })).toEqual(['evidence.own']);
  });

  it('is done once', () => {
    deal.give(receipt(30));
    deal.give(verify(30), keeper);
    expect(deal.refusal(verify(30), keeper)).toEqual(['evidence.nothing-to-check']);
    expect(deal.refusal(reject(30), keeper)).toEqual(['evidence.nothing-to-check']);
  });

  it('is asked for anew when a verified piece is corrected', () => {
    deal.give(receipt(30));
    deal.give(verify(30), keeper);
    deal.give(receipt(31, { supersedes: uuid(30) }));
    expect(deal.refusal({ type: 'advance' })).toEqual(['paid']);
    deal.give(verify(31), keeper);
    expect(deal.refusal({ type: 'advance' })).toBeUndefined();
  });

  it('no longer waits for a piece that was retracted or corrected', () => {
    deal.give(receipt(30));
    deal.give(receipt(31, { supersedes: uuid(30) }));
    expect(Object.keys(deal.state.checks ?? {})).toEqual([uuid(31)]);
    deal.give({ type: 'retract-evidence', evidence: uuid(31), reason: 'entered twice' });
    expect(deal.state).not.toHaveProperty('checks');
    expect(deal.refusal(verify(31), keeper)).toEqual(['evidence.nothing-to-check']);
  });

  it('says at the criterion why a piece was rejected', () => {
    deal.give(receipt(30));
    deal.give(reject(30), keeper);
    const decision = deal.give({ type: 'advance' });
    expect(decision).toMatchObject({
      blockers: [
        {
          code: 'criterion.evidence-rejected',
          message: { en: 'The receipt of 2026-03-02 was rejected: no such payment at the bank' },
        },
      ],
    });
  });

  it('needs a reason to reject, and a piece that is there', () => {
    deal.give(receipt(30));
    expect(deal.give(reject(30, '  '), keeper)).toMatchObject({ problems: [{ pointer: '/reason' }] });
    expect(deal.give(verify(99), keeper)).toMatchObject({ problems: [{ code: 'value.unknown-evidence' }] });
    expect(deal.give(reject(99), keeper)).toMatchObject({ problems: [{ code: 'value.unknown-evidence' }] });
  });
});

describe('reviewing a piece that was drawn', () => {
  beforeEach(() => {
    deal.give(receipt(30, { sampled: true }));
    deal.give(verify(30), keeper);
  });

  it('lets it count meanwhile, and marks it', () => {
    expect(deal.state.checks).toMatchObject({ [uuid(30)]: { checks: ['review'] } });
    expect(deal.refusal({ type: 'advance' })).toBeUndefined();
    deal.give(verify(30), as(MANAGER));
    expect(deal.evidence).toMatchObject([{ verified: { by: KEEPER }, reviewed: { by: MANAGER } }]);
    expect(deal.state).not.toHaveProperty('checks');
  });

  it.each([
    ['who verified it', keeper, ['evidence.verified-by-you']],
    ['the owner, who recorded it', as(REP), ['evidence.review-not-yours', 'evidence.own']],
    ['somebody else', as(OTHER), ['evidence.review-not-yours']],
    ['operations', as(OTHER, { roles: ['operations'] }), undefined],
    ['another verifier', as(OTHER, { groups: ['seal'] }), undefined],
  ])('%s', (_, actor, refused) => {
    expect(deal.refusal(verify(30), actor)).toEqual(refused);
  });

  it('ends the counting of a piece it rejects', () => {
    expect(deal.give(reject(30), as(MANAGER))).toMatchObject({ kind: 'accepted' });
    expect(deal.evidence).toMatchObject([{ rejected: { by: MANAGER, check: 'review' } }]);
    expect(deal.refusal({ type: 'advance' })).toEqual(['paid']);
  });

  it('passes to what takes its place, so that nobody records until the draw spares him', () => {
    const waiting = () => Object.entries(deal.state.checks ?? {}).map(([id, { checks }]) => [id, checks]);
    const both = ['verification', 'review'];
    deal.give(receipt(31, { supersedes: uuid(30) }));
    expect(waiting()).toEqual([[uuid(31), both]]);
    deal.give({ type: 'retract-evidence', evidence: uuid(31), reason: 'entered twice' });
    expect(waiting()).toEqual([]);
    deal.give(receipt(32));
    deal.give(receipt(33));
    expect(waiting()).toEqual([
      [uuid(32), both],
      [uuid(33), ['verification']],
    ]);
    expect(deal.state).not.toHaveProperty('unreviewed');
  });

  it('passes to nothing once it was reviewed', () => {
    deal.give(verify(30), as(MANAGER));
    deal.give(receipt(31, { supersedes: uuid(30) }));
    expect(deal.state.checks).toMatchObject({ [uuid(31)]: { checks: ['verification'] } });
  });
});

describe('taking back what somebody else recorded', () => {
  beforeEach(() => {
    deal.give(receipt(30), as(OTHER));
  });

  it.each([
    ['who recorded it', as(OTHER), undefined],
    ['the owner', as(REP), undefined],
    ['the manager above', as(MANAGER), undefined],
    ['a verifier', keeper, undefined],
    ['any other contributor', as(uuid(78)), ['evidence.not-yours']],
  ])('%s', (_, actor, refused) => {
    const retract: Command = { type: 'retract-evidence', evidence: uuid(30), reason: 'wrong deal' };
    expect(deal.refusal(retract, actor)).toEqual(refused);
  });

  it('by a correction takes the same rights', () => {
    const correct = receipt(31, { supersedes: uuid(30) });
    expect(deal.refusal(correct, as(uuid(78)))).toEqual(['evidence.not-yours']);
    expect(deal.refusal(correct, as(OTHER))).toBeUndefined();
  });
});

describe('a passed gate whose evidence no longer stands', () => {
  const gate = { seq: 4, from: 'visit', to: 'offer', evidence: [uuid(30)] };
  const retract: Command = { type: 'retract-evidence', evidence: uuid(30), reason: 'wrong deal' };

  beforeEach(() => {
    deal.give(receipt(30));
    deal.give(verify(30), keeper);
    deal.give({ type: 'advance' });
  });

  it('is marked, and the manager told; nothing moves', () => {
    expect(deal.give(retract, { passed: [gate] })).toMatchObject({
      effects: [{ topic: 'gate.doubted', recipients: [MANAGER] }],
    });
    expect(deal.state).toMatchObject({
      stage: 'offer',
      doubts: [{ evidence: uuid(30), why: 'retracted', gate: { from: 'visit', to: 'offer' } }],
    });
  });

  it('is marked as well when the piece is corrected: it says something else now', () => {
    const corrected = deal.give(receipt(31, { supersedes: uuid(30) }), { passed: [gate] });
    expect(corrected).toMatchObject({
      effects: [{ topic: 'evidence.to-verify' }, { topic: 'gate.doubted', recipients: [MANAGER] }],
    });
    expect(deal.state.doubts).toMatchObject([{ evidence: uuid(30), why: 'superseded', gate: { seq: 4 } }]);
    const again = receipt(32, { supersedes: uuid(31) });
    expect(deal.give(again, { passed: [{ ...gate, evidence: [uuid(30), uuid(31)] }] })).toMatchObject({
      events: [{ body: { shaken: [{ from: 'visit' }] } }],
    });
  });

  it('is let stand by a manager above the owner, and by nobody else', () => {
    deal.give(retract, { passed: [gate] });
    const settle: Command = { type: 'settle-doubt', evidence: uuid(30), reason: 'paid in cash, seen' };
    expect(deal.refusal(settle)).toEqual(['doubt.not-yours']);
    expect(deal.refusal({ ...settle, evidence: uuid(31) }, as(MANAGER))).toEqual(['doubt.none']);
    expect(deal.refusal(settle, as(MANAGER))).toBeUndefined();
    expect(deal.state).not.toHaveProperty('doubts');
  });

  it('is no longer in doubt once it is passed anew', () => {
    deal.give(retract, { passed: [gate] });
    deal.give({ type: 'move-back', reason: 'not paid' });
    expect(deal.state.doubts).toHaveLength(1);
    deal.give(receipt(32));
    deal.give(verify(32), keeper);
    deal.give({ type: 'advance' });
    expect(deal.state).toMatchObject({ stage: 'offer' });
    expect(deal.state).not.toHaveProperty('doubts');
  });

  it('is not marked for a piece it did not rest on', () => {
    deal.give(receipt(33));
    expect(deal.give({ ...retract, evidence: uuid(33) }, { passed: [gate] })).toMatchObject({ effects: [] });
    expect(deal.state).not.toHaveProperty('doubts');
  });
});
