import { holdersOf } from '../roles.js';
import type { Action } from '../model/action.js';
import type { Decision } from '../model/decision.js';
import { OWNER } from '../model/named-transition.js';
import type { Situation } from '../situation.js';
import { advance } from './advance.js';
import { close } from './close.js';
import { handOver } from './hand-over.js';
import { accepted } from './handler.js';
import { jump } from './jump.js';
import { moveBack } from './move-back.js';
import { setFields } from './set-fields.js';
import { takeTransition } from './take-transition.js';

const NOTHING = accepted([]);

function moved(stage: string, situation: Situation, reason: string): Decision {
  const { process, stored } = situation;
  const distance = (process.rank.get(stage) ?? 0) - (process.rank.get(stored.stage) ?? 0);
  if (distance === 0) return NOTHING;
  if (distance < 0) return moveBack(situation, { type: 'move-back', to: stage, reason });
  const next = advance(situation, { type: 'advance' });
  if (next.kind === 'accepted' && next.events.some((event) => event.stage === stage)) return next;
  return jump(situation, { type: 'jump', to: stage, reason });
}

function given(to: string | undefined, situation: Situation, reason: string): Decision {
  if (to === undefined || to === situation.stored.owner) return NOTHING;
  return handOver(situation, { type: 'hand-over', to, reason });
}

/** Sets what expressions come to; what cannot be told is not set. */
function set(values: Readonly<Record<string, string>>, situation: Situation, reason: string): Decision {
  const { process, scope } = situation;
  const found = Object.entries(values).flatMap(([id, source]) => {
    const field = id === OWNER.id ? OWNER : process.fields.get(id);
    if (field === undefined) return [];
    const outcome = process.expression(source, { value: field }).value(scope);
    return outcome.known ? [[id, outcome.value] as const] : [];
  });
  const fields = Object.fromEntries(found.filter(([id]) => id !== OWNER.id));
  const owner = found.find(([id]) => id === OWNER.id)?.[1];
  const handed = given(typeof owner === 'string' ? owner : undefined, situation, reason);
  if (Object.keys(fields).length === 0) return handed;
  const written = setFields(situation, { type: 'set-fields', fields });
  if (written.kind !== 'accepted' || handed.kind !== 'accepted') return written;
  return accepted([...written.events, ...handed.events], [...written.effects, ...handed.effects]);
}

/**
 * What is done when the time of a step is over, by the commands that anybody gives: their gates are asked, and what they
 * refuse is not done. What cannot be done by the engine yet does nothing.
 */
export function overdueAction(action: Action, situation: Situation, reason: string): Decision {
  switch (action.do) {
    case 'move':
      return moved(action.stage, situation, reason);
    case 'outcome':
      return close(situation, { type: 'close', outcome: action.outcome });
    case 'transition':
      return takeTransition(situation, { type: 'take-transition', transition: action.transition, reason });
    case 'set':
      return set(action.values, situation, reason);
    case 'assign': {
      const role = situation.process.roles.get(action.to);
      const [holder] = role === undefined ? [] : holdersOf(role, situation.state, situation.facts);
      return given(holder, situation, reason);
    }
    case 'remind':
    case 'escalate':
    case 'task':
    case 'create':
      return NOTHING;
  }
}
