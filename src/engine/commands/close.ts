import { closeGate } from '../gates/close-gate.js';
import { basisOf, blockersOf, isOpen } from '../gates/gate.js';
import { checkAnswers } from './answers.js';
import { accepted, invalid, problem, refused, type CommandHandler } from './handler.js';

/** Ends the instance with an outcome, when the gate of the outcome is open. */
export const close: CommandHandler<'close'> = (situation, command) => {
  const { process, state } = situation;
  const outcome = process.outcomes.get(command.outcome);
  if (outcome === undefined) {
    const known = [...process.outcomes.keys()].join(', ');
    const message = {
      en: `There is no outcome ${command.outcome}; there are ${known}.`,
      zh: `没有结果 ${command.outcome}；可用的有 ${known}。`,
    };
    return invalid([problem('/outcome', 'value.unknown-outcome', message)]);
  }
  const { answers, problems } = checkAnswers(outcome.asks, command.answers, situation);
  if (problems.length > 0) return invalid(problems);
  const gate = closeGate(situation, outcome, answers);
  const open = isOpen(gate);
  if (!open) return refused(blockersOf(gate, situation));
  const moved = process.machine.move(state.stateValue, `close:${outcome.id}`, open);
  if (moved === undefined)
    throw new Error(`the machine of ${process.definition.key} does not declare close:${outcome.id}`);
  const won = outcome.result === 'won';
  const event = {
    type: 'instance.closed' as const,
    stage: state.stage,
    body: {
      outcome: outcome.id,
      result: outcome.result,
      from: state.stage,
      fromEnteredAt: state.stageEnteredAt,
      stateValue: moved.stateValue,
      probability: won ? '1' : '0',
      forecast: won ? ('closed' as const) : ('omitted' as const),
      answers,
      basis: basisOf(gate),
    },
  };
  return accepted([event], moved.effects);
};
