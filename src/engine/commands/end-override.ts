import { blocker, openInstance } from '../gates/blockers.js';
import { accepted, refused, type CommandHandler } from './handler.js';

/** Ends an override before its time: by who granted it, or anybody else who may override. */
export const endOverride: CommandHandler<'end-override'> = (situation, { override, reason }) => {
  const { state, facts } = situation;
  const held = Object.hasOwn(state.overrides ?? {}, override) ? state.overrides?.[override] : undefined;
  if (held === undefined || held.until <= facts.now) return refused([blocker('override.not-active')]);
  const may = held.by === facts.actor.user || facts.actor.permissions?.includes('override') === true;
  const blockers = [...openInstance(situation, true), ...(may ? [] : [blocker('override.not-permitted')])];
  if (blockers.length > 0) return refused(blockers);
  const body = { override, ...(reason === undefined ? {} : { reason }) };
  return accepted([{ type: 'override.ended', stage: state.stage, body }]);
};
