import { test } from '@fast-check/jest';
import { describe, expect } from '@jest/globals';
import { replay } from './apply.js';
import { decide } from './decide.js';
import { evidenceNeedsOf } from './evidence-needs.js';
import { explain } from './explain.js';
import { fetchedEvidence } from './fixture/fetched-evidence.js';
import { OneInstance } from './fixture/one-instance.js';
import { facts as factsWith, pumpSale } from './fixture/pump-sale.js';
import { asked, later, started, steps } from '../../test/support/random-steps.js';
import type { EvidencePiece } from './model/instance-state.js';

describe('whatever is asked of an instance, in whatever order', () => {
  test.prop([steps])('its events replay to its state, and the machine agrees with the stage', (given) => {
    const deal = started();
    for (const step of given) {
      deal.now = later(deal.now, step.hoursLater);
      const { actor } = step;
      const command = asked(step, deal);
      deal.give(command, { actor });
      expect(replay(deal.events)).toEqual(deal.state);
      const { stateValue, stage, closed, approvals } = deal.state;
      expect(stateValue).toEqual(
        closed === undefined ? deal.process.machine.enter(stage, approvals) : closed.outcome,
      );
    }
  });

  test.prop([steps])('an explanation is empty exactly when the move it explains is accepted', (given) => {
    const deal = started();
    for (const step of given) {
      deal.now = later(deal.now, step.hoursLater);
      const { actor } = step;
      const command = asked(step, deal);
      const facts = deal.facts({ actor });
      for (const [target, move] of [
        ['next', { type: 'advance' }],
        [{ outcome: 'won' }, { type: 'close', outcome: 'won' }],
        [{ outcome: 'withdrawn' }, { type: 'close', outcome: 'withdrawn' }],
      ] as const) {
        const { blockers } = explain(deal.process, deal.state, target, facts);
        const decision = decide(deal.process, deal.state, move, facts);
        expect(decision.kind === 'accepted').toBe(blockers.length === 0);
        if (decision.kind === 'refused') expect(decision.blockers).toEqual(blockers);
      }
      deal.give(command, { actor });
    }
  });

  test.prop([steps])('it is never won without both signatures and the receipts', (given) => {
    const deal = started();
    for (const step of given) {
      deal.now = later(deal.now, step.hoursLater);
      const { actor } = step;
      const command = asked(step, deal);
      const before = deal.evidence;
      const decision = deal.give(command, { actor });
      if (command.type !== 'close' || command.outcome !== 'won' || decision.kind !== 'accepted') continue;
      const sides = before
        .filter(({ kind, retracted }) => kind === 'signature' && retracted === undefined)
        .map(({ values }) => values['side']);
      expect(new Set(sides)).toEqual(new Set(['ours', 'theirs']));
    }
  });

  test.prop([steps])('the evidence fetched for a command decides it like all of the evidence', (given) => {
    const deal = started();
    for (const step of given) {
      deal.now = later(deal.now, step.hoursLater);
      const { actor } = step;
      const command = asked(step, deal);
      const decideOver = (evidence: readonly EvidencePiece[]) => {
        const decision = decide(
          deal.process,
          deal.state,
          command,
          factsWith({ now: deal.now, actor, evidence }),
        );
        return decision.kind === 'refused'
          ? decision.blockers.map(({ criterion, code }) => criterion ?? code)
          : decision.kind;
      };
      expect(decideOver(fetchedEvidence(deal, command))).toEqual(decideOver(deal.evidence));
      deal.give(command, { actor });
    }
  });
});

describe('the fixture', () => {
  test('has evidence needs that the index answers and some that it cannot', () => {
    const takes = evidenceNeedsOf(new OneInstance(pumpSale).process).map(({ take }) => take);
    expect(takes).toEqual(expect.arrayContaining([null, 1, 2]));
  });
});
