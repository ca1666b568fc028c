/**
 * (a) What evaluating a gate costs on top of the machine: `decide` with eight met criteria, and a refusal by the same
 * gate, beside a bare `transition` of the same XState machine. Needs a build; run with `npm run bench:decide`.
 */
import { createMachine, transition } from 'xstate';
import { compileProcess } from '../dist/engine/compile-process.js';
import { decide } from '../dist/engine/decide.js';
import { bareState, definition, facts, metState } from './support/decided-process.mjs';
import { median, printTable, ratio } from './support/table.mjs';

const ROUNDS = 15;
const CALLS = 4_000;

const process_ = compileProcess(definition, 'bench');
const stateValue = process_.machine.enter('proposal');
const met = metState(stateValue);
const bare = bareState(stateValue);
const noEvidence = { ...facts, evidence: [] };
const command = { type: 'advance' };

const machine = createMachine(process_.machine.toJSON(), {
  guards: { permitted: ({ event }) => event.permitted === true },
  actions: { enterStage: () => undefined, closeInstance: () => undefined },
});
const snapshot = machine.resolveState({ value: stateValue, context: {} });
const event = { type: 'advance:tender', permitted: true };

/** Each contestant, with what shows that it did its work. */
const contestants = {
  'bare transition': () => transition(machine, snapshot, event)[0].value.tender !== undefined,
  'restore + transition': () =>
    transition(machine, machine.resolveState({ value: stateValue, context: {} }), event)[0].value.tender !==
    undefined,
  'decide, 8 criteria met': () => decide(process_, met, command, facts).kind === 'accepted',
  'decide, refused': () => decide(process_, bare, command, noEvidence).kind === 'refused',
};

/** Microseconds a call, over one round. */
function round(call) {
  const start = process.hrtime.bigint();
  let done = 0;
  for (let calls = 0; calls < CALLS; calls++) if (call()) done += 1;
  if (done !== CALLS) throw new Error(`${CALLS - done} of ${CALLS} calls did not do what they should`);
  return Number(process.hrtime.bigint() - start) / 1e3 / CALLS;
}

const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
// Taking turns spreads a busy moment of the machine over all of them; the first rounds warm the compiler.
for (let turn = -3; turn < ROUNDS; turn++) {
  for (const [name, call] of Object.entries(contestants)) {
    const time = round(call);
    if (turn >= 0) times[name].push(time);
  }
}
const base = median(times['bare transition']);
printTable(
  'decide beside a bare transition',
  ['contestant', 'µs a call', '× bare transition'],
  Object.entries(times).map(([name, rounds]) => [
    name,
    median(rounds).toFixed(1),
    ratio(median(rounds) / base),
  ]),
);
