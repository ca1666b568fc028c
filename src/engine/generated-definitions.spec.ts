import { test } from '@fast-check/jest';
import { describe, expect } from '@jest/globals';
import { replay } from './apply.js';
import { decide } from './decide.js';
import { explain } from './explain.js';
import { fetchedEvidence } from './fixture/fetched-evidence.js';
import type { OneInstance } from './fixture/one-instance.js';
import { definitions } from '../../test/support/random-definitions.js';
import { asked, later, started, steps } from '../../test/support/random-steps.js';
import { runs } from '../../test/support/runs.js';
import type { Command, Target } from './model/command.js';
import type { Facts } from './model/facts.js';

const RUNS = runs(30);
/** Where the two disagree few definitions show it. */
const MANY_RUNS = runs(100);

/** What matters of a decision: what it is, what stands in its way, what each criterion was found to be, where it leads. */
function gist(deal: OneInstance, command: Command, facts: Facts) {
  const decision = decide(deal.process, deal.state, command, facts);
  if (decision.kind === 'refused') return decision.blockers.map(({ criterion, code }) => criterion ?? code);
  if (decision.kind === 'invalid') return decision.problems.map(({ pointer, code }) => `${pointer} ${code}`);
  return decision.events.map((event) => ({
    type: event.type,
    stage: event.stage,
    basis:
      'basis' in event.body
        ? event.body.basis.criteria.map(({ criterion, verdict }) => [criterion, verdict])
        : [],
  }));
}

/** Every move there is, and what explains it. */
function movesOf(deal: OneInstance): readonly (readonly [Target, Command])[] {
  const { definition, rank } = deal.process;
  const present = rank.get(deal.state.stage) ?? 0;
  const next = decide(deal.process, deal.state, { type: 'advance' }, deal.facts());
  const reached = next.kind === 'accepted' ? next.events[0]?.stage : undefined;
  return [
    ['next', { type: 'advance' }],
    ...definition.outcomes.map(({ id }) => [{ outcome: id }, { type: 'close', outcome: id }] as const),
    ...(definition.transitions ?? []).map(
      ({ id }) => [{ transition: id }, { type: 'take-transition', transition: id }] as const,
    ),
    ...definition.stages
      .filter(({ id }) => id !== reached)
      .map(({ id }, place): readonly [Target, Command] => [
        { stage: id },
        place > present ? { type: 'jump', to: id } : { type: 'move-back', to: id, reason: 'why' },
      ]),
  ];
}

describe('whatever the definition, and whatever is asked of an instance', () => {
  test.prop([definitions, steps], MANY_RUNS)(
    'the evidence fetched for a command decides it like all of the evidence',
    (definition, given) => {
      const deal = started(definition);
      for (const step of given) {
        deal.now = later(deal.now, step.hoursLater);
        deal.around = step.around;
        const { actor } = step;
        const commands: Command[] = [
          asked(step, deal),
          ...movesOf(deal).map(([, command]) => command),
          { type: 'move-back', reason: 'why' },
        ];
        for (const command of commands) {
          const fetched = fetchedEvidence(deal, command);
          // All there is decides like all there is.
          if (fetched.length === deal.evidence.length) continue;
          const over = (evidence: Facts['evidence']) => gist(deal, command, deal.facts({ actor, evidence }));
          expect(over(fetched)).toEqual(over(deal.evidence));
        }
        deal.give(asked(step, deal), { actor });
      }
    },
  );

  test.prop([definitions, steps], RUNS)(
    'an explanation is empty exactly when its move is accepted',
    (definition, given) => {
      const deal = started(definition);
      for (const step of given) {
        deal.now = later(deal.now, step.hoursLater);
        deal.around = step.around;
        const { actor } = step;
        const facts = deal.facts({ actor });
        for (const [target, move] of movesOf(deal)) {
          const { blockers } = explain(deal.process, deal.state, target, facts);
          const decision = decide(deal.process, deal.state, move, facts);
          if (decision.kind === 'accepted' || blockers.length === 0) {
            expect([target, decision.kind, blockers]).toEqual([target, 'accepted', []]);
          }
        }
        deal.give(asked(step, deal), { actor });
      }
    },
  );

  test.prop([definitions, steps], RUNS)(
    'its events replay to its state, and the machine agrees with the stage',
    (definition, given) => {
      const deal = started(definition);
      for (const step of given) {
        deal.now = later(deal.now, step.hoursLater);
        deal.around = step.around;
        deal.give(asked(step, deal), { actor: step.actor });
        expect(replay(deal.events)).toEqual(deal.state);
        const { stateValue, stage, closed, approvals } = deal.state;
        expect(stateValue).toEqual(
          closed === undefined ? deal.process.machine.enter(stage, approvals) : closed.outcome,
        );
      }
    },
  );

  test.prop([definitions, steps], RUNS)('the same question has the same answer', (definition, given) => {
    const deal = started(definition);
    for (const step of given) {
      deal.now = later(deal.now, step.hoursLater);
      deal.around = step.around;
      const facts = deal.facts({ actor: step.actor });
      const shuffled = { ...facts, evidence: [...facts.evidence].reverse() };
      expect(gist(deal, { type: 'advance' }, shuffled)).toEqual(gist(deal, { type: 'advance' }, facts));
      deal.give(asked(step, deal), { actor: step.actor });
    }
  });
});
