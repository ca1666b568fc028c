/**
 * (f) What verifying a definition costs: of 10, 25 and 50 stages that ask for something of every kind, and the shipped ones.
 * The first round is a cold one, as on the command line. Needs a build; run with `node bench/verify.mjs`.
 */
import { fileURLToPath } from 'node:url';
import { loadDefinition } from '../dist/definitions/load-definition.js';
import { loadFolder } from '../dist/definitions/load-folder.js';
import { longProcess } from '../dist/definitions/testing/long-process.js';
import { refuteGate } from '../dist/definitions/verification/static/refute-gate.js';
import { verify } from '../dist/definitions/verification/verify.js';
import { compileProcess } from '../dist/engine/compile-process.js';
import { median, printTable } from './support/table.mjs';

const ROUNDS = 5;
const shipped = await loadFolder(fileURLToPath(new URL('../process-definitions/', import.meta.url)));
const calendars = new Map(shipped.calendars.map((calendar) => [calendar.key, calendar]));

function load(path, text) {
  const { definition, problems } = loadDefinition({ path, text });
  if (definition === undefined) throw new Error(`${path}: ${problems[0]?.message.en}`);
  return definition;
}

const contestants = [
  ...[50, 25, 10].map((stages) => [`${stages} stages`, load('long-process.yaml', longProcess(stages))]),
  ...shipped.definitions.map(({ definition }) => [definition.key, definition]),
];

function round(definition) {
  const start = process.hrtime.bigint();
  const { verdict } = verify(definition, calendars.get(definition.calendar));
  if (verdict !== 'ok') throw new Error(`${definition.key} comes out ${verdict}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

printTable(
  'verify',
  ['definition', 'stages', 'first, ms', 'median, ms'],
  contestants.map(([name, definition]) => {
    const [first, ...rest] = Array.from({ length: ROUNDS }, () => round(definition));
    return [name, definition.stages.length, first.toFixed(0), median(rest).toFixed(0)];
  }),
);

function gatesOf({ stages, outcomes, evidence, artifacts }) {
  const gates = [
    ...stages.flatMap(({ entry, exit }) => [entry, exit]),
    ...[...outcomes, ...evidence, ...artifacts].map(({ requires }) => requires),
  ];
  return gates.filter(({ length }) => length > 0);
}

/** Every gate put to the prover of a process it has not seen: by itself, and only for a contradiction. */
function prove(definition, proofOnly) {
  const compiled = compileProcess(definition, '0'.repeat(64));
  const start = process.hrtime.bigint();
  const verdicts = gatesOf(definition).map((gate) => refuteGate(compiled, gate, { proofOnly }).verdict);
  return { verdicts, took: Number(process.hrtime.bigint() - start) / 1e6 };
}

printTable(
  'every gate put to the prover',
  ['definition', 'gates', 'with a record that passes', 'median, ms', 'contradictions only, ms'],
  contestants.map(([name, definition]) => {
    const rounds = (proofOnly) => Array.from({ length: ROUNDS }, () => prove(definition, proofOnly));
    const [records, proofs] = [rounds(false), rounds(true)];
    const { verdicts } = records[0];
    const times = [records, proofs].map((some) => median(some.map(({ took }) => took)).toFixed(0));
    return [name, verdicts.length, verdicts.filter((one) => one === 'possible').length, ...times];
  }),
);
