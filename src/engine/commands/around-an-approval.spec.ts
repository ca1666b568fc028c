import { describe, expect, it } from '@jest/globals';
import { approval, ApprovedDeal, outcomeOf, step } from '../fixture/approved-sale.js';
import {
  COUNSEL,
  DIRECTOR,
  LAWYER,
  NOTARY,
  OPERATOR,
  OUTSIDER,
  substitute,
} from '../fixture/organisation.js';
import { MANAGER, REP } from '../fixture/pump-sale.js';
import type { Command } from '../model/command.js';

function asked(): ApprovedDeal {
  const deal = new ApprovedDeal(approval('price', { steps: [[step('1', 'legal')]] }));
  deal.ask();
  return deal;
}

const recall: Command = { type: 'recall-approval', approval: 'price', reason: 'too early' };
const comment: Command = { type: 'comment-approval', approval: 'price', text: 'Why?' };
const nudge: Command = { type: 'nudge-approval', approval: 'price' };
const copyTo = (...to: string[]): Command => ({ type: 'copy-approval', approval: 'price', to });

describe('recalling', () => {
  it.each([
    ['who asked', REP, 'accepted'],
    ['nobody else', MANAGER, 'approval.not-yours-to-recall'],
    ['nobody who is asked', LAWYER, 'approval.not-yours-to-recall'],
  ])('is for %s', (_name, person, outcome) => {
    expect(outcomeOf(asked().by(person, recall))).toBe(outcome);
  });

  it('ends the request, and lets ask again', () => {
    const deal = asked();
    deal.give(recall);
    expect(deal.request()).toMatchObject({ status: 'recalled', reason: 'too early', endedBy: REP });
    expect(outcomeOf(deal.give(recall))).toBe('approval.not-pending');
    expect(deal.state.stateValue).toEqual({ offer: { work: 'open', 'approval:price': 'recalled' } });
    expect(outcomeOf(deal.ask())).toBe('accepted');
  });

  it('is too late once granted', () => {
    const deal = asked();
    deal.decides(LAWYER);
    expect(outcomeOf(deal.give(recall))).toBe('approval.not-pending');
  });
});

describe('speaking about an approval', () => {
  it.each([
    ['who asked', REP, 'accepted'],
    ['who is asked', LAWYER, 'accepted'],
    ['the manager', MANAGER, 'accepted'],
    ['operations', OPERATOR, 'accepted'],
    ['nobody else', OUTSIDER, 'approval.not-taking-part'],
  ])('is for %s', (_name, person, outcome) => {
    for (const command of [comment, copyTo(DIRECTOR), nudge])
      expect(outcomeOf(asked().by(person, command))).toBe(outcome);
  });

  it('is for who acts for somebody who is asked, and for who was told of it', () => {
    const deal = asked();
    deal.reorganise({ substitutions: [substitute('stand-in', LAWYER, OUTSIDER)] });
    expect(outcomeOf(deal.by(OUTSIDER, comment))).toBe('accepted');
    deal.give(copyTo(DIRECTOR));
    expect(outcomeOf(deal.by(DIRECTOR, comment))).toBe('accepted');
  });

  it('tells those whom it concerns, but not who spoke', () => {
    expect(asked().by(LAWYER, comment)).toMatchObject({
      events: [{ type: 'approval.commented', body: { text: 'Why?' } }],
      effects: [{ topic: 'approval.commented', recipients: [REP, COUNSEL, NOTARY] }],
    });
  });

  it('says something', () => {
    expect(outcomeOf(asked().give({ ...comment, text: ' ' }))).toBe('/text value.required');
  });
});

describe('copying', () => {
  it('tells each person once', () => {
    const deal = asked();
    expect(deal.give(copyTo(DIRECTOR))).toMatchObject({
      effects: [{ topic: 'approval.copied', recipients: [DIRECTOR] }],
    });
    expect(deal.give(copyTo(DIRECTOR, OUTSIDER))).toMatchObject({ effects: [{ recipients: [OUTSIDER] }] });
    expect(deal.give(copyTo(DIRECTOR))).toMatchObject({ events: [] });
    expect(deal.request().copied).toEqual([DIRECTOR, OUTSIDER]);
  });

  it('is to people there are', () => {
    const deal = asked();
    deal.reorganise({ inactive: [OUTSIDER] });
    expect(outcomeOf(deal.give(copyTo(DIRECTOR, OUTSIDER)))).toBe('/to/1 value.unknown-reference');
  });

  it('is to auditors as well', () => {
    const deal = asked();
    deal.reorganise({ auditors: [OUTSIDER] });
    expect(deal.give(copyTo(OUTSIDER))).toMatchObject({ effects: [{ recipients: [OUTSIDER] }] });
  });
});

describe('nudging', () => {
  it('urges those who may decide, at most once an hour', () => {
    const deal = asked();
    deal.reorganise({ substitutions: [substitute('stand-in', LAWYER, OUTSIDER)] });
    const urged = { effects: [{ topic: 'approval.nudged', recipients: [OUTSIDER, COUNSEL, NOTARY] }] };
    expect(deal.give(nudge)).toMatchObject(urged);
    deal.now = '2026-03-02T02:59:59.000Z';
    expect(outcomeOf(deal.give(nudge))).toBe('approval.nudged-lately');
    deal.now = '2026-03-02T03:00:00.000Z';
    expect(deal.give(nudge)).toMatchObject(urged);
  });
});
