import { transitionGate } from '../gates/transition-gate.js';
import type { Settings } from '../gates/transition-settings.js';
import type { Effect } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { Situation } from '../situation.js';
import { checkAnswers } from './answers.js';
import { accepted, invalid, problem, type CommandHandler } from './handler.js';
import { moveStage } from './move-stage.js';

/** What the transition sets, as events of its own before the one that moves. */
function settingEvents(
  { values, owner }: Settings,
  { stored }: Situation,
  reason: string | undefined,
): readonly NewEvent[] {
  const { stage } = stored;
  return [
    ...(Object.keys(values).length === 0 ? [] : [{ type: 'fields.set' as const, stage, body: { values } }]),
    ...(owner === undefined
      ? []
      : [
          {
            type: 'owner.changed' as const,
            stage,
            body: { from: stored.owner, to: owner, ...(reason === undefined ? {} : { reason }) },
          },
        ]),
  ];
}

/** Takes a named transition: sets what it sets and moves to where it leads, when its gate is open. */
export const takeTransition: CommandHandler<'take-transition'> = (situation, command) => {
  const { transitions } = situation.process;
  const transition = transitions.get(command.transition);
  if (transition === undefined) {
    const known = [...transitions.keys()].join(', ');
    const message = {
      en: `There is no transition ${command.transition}; there are ${known === '' ? 'none' : known}.`,
      zh: `没有流转 ${command.transition}；可用的有 ${known === '' ? '无' : known}。`,
    };
    return invalid([problem('/transition', 'value.unknown-transition', message)]);
  }
  const { answers, problems } = checkAnswers(transition.asks, command.answers, situation);
  if (problems.length > 0) return invalid(problems);
  const gate = transitionGate(situation, transition, answers);
  const { reason } = command;
  const moved = moveStage(situation, gate, { transition: transition.id, reason, answers });
  if (moved.kind !== 'accepted') return moved;
  const handedOver: readonly Effect[] = gate.settings.owner === undefined ? [] : [{ topic: 'owner.changed' }];
  return accepted(
    [...settingEvents(gate.settings, situation, reason), ...moved.events],
    [...moved.effects, ...handedOver],
  );
};
