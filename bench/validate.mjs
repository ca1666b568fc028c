/**
 * (e) What checking definitions takes: a folder of 100 of them beside bare YAML parsing of the same texts, and every hostile
 * file of test/hostile. Needs no build; run with `npm run bench:validate`.
 */
import { cp, mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { loadDefinition } from '../src/definitions/load-definition.js';
import { loadFolder } from '../src/definitions/load-folder.js';
import { hostileFiles } from '../test/hostile/hostile-files.ts';
import { median, printTable, ratio } from './support/table.mjs';

const ROUNDS = 5;
const DEFINITIONS = 100;
const shipped = fileURLToPath(new URL('../process-definitions/', import.meta.url));

/** Writes copies of the shipped definitions and their texts, each under a key of its own. */
async function fill(folder) {
  const names = (await readdir(shipped)).filter((name) => name.endsWith('.yaml'));
  const languages = await readdir(join(shipped, 'i18n'));
  await cp(join(shipped, 'calendars'), join(folder, 'calendars'), { recursive: true });
  const texts = [];
  for (let copy = 0; copy < DEFINITIONS; copy++) {
    const name = names[copy % names.length];
    const key = `${basename(name, '.yaml')}-${copy}`;
    const text = (await readFile(join(shipped, name), 'utf8')).replace(/^process: .*$/m, `process: ${key}`);
    texts.push(text);
    await writeFile(join(folder, `${key}.yaml`), text);
    for (const language of languages) {
      const side = await readFile(join(shipped, 'i18n', language, name), 'utf8').catch(() => undefined);
      if (side === undefined) continue;
      texts.push(side);
      await mkdir(join(folder, 'i18n', language), { recursive: true });
      await writeFile(join(folder, 'i18n', language, `${key}.yaml`), side);
    }
  }
  return texts;
}

/** Wall clock, and processor time of this process, which other work on the machine does not move. */
async function timed(work) {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  return { wall: performance.now() - start, cpu: (user + system) / 1e3, result };
}

const folder = await mkdtemp(join(tmpdir(), 'sluice-validate-'));
try {
  const texts = await fill(folder);
  const contestants = {
    'yaml package alone': () => texts.map((text) => parseDocument(text).toJS()).length,
    'validate the folder': async () => (await loadFolder(folder)).definitions.length,
  };
  const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  // Taking turns spreads a busy moment of the machine over both; the first round is what a person waits for.
  for (let turn = 0; turn <= ROUNDS; turn++)
    for (const [name, work] of Object.entries(contestants)) times[name].push(await timed(work));
  const loaded = times['validate the folder'][0].result;
  if (loaded !== DEFINITIONS)
    throw new Error(`${DEFINITIONS - loaded} of ${DEFINITIONS} copies did not load`);
  const middle = (name) => median(times[name].slice(1).map(({ cpu }) => cpu));
  printTable(
    `${DEFINITIONS} definitions, ${texts.length} files`,
    ['contestant', 'ms, first', 'CPU ms, first', 'CPU ms, warm', '× yaml alone'],
    Object.keys(contestants).map((name) => [
      name,
      times[name][0].wall.toFixed(0),
      times[name][0].cpu.toFixed(0),
      middle(name).toFixed(0),
      ratio(middle(name) / middle('yaml package alone')),
    ]),
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}

const answers = [];
for (const { what, files } of hostileFiles) {
  const [own, ...beside] = Object.entries(files()).map(([path, text]) => ({ path, text }));
  const { wall, cpu, result } = await timed(() => loadDefinition(own, beside).problems);
  answers.push([what, wall, cpu, result[0]?.code ?? 'loads']);
}
const slowest = answers.sort((a, b) => b[2] - a[2]).slice(0, 15);
printTable(
  `The slowest of ${answers.length} hostile files`,
  ['file', 'ms', 'CPU ms', 'answer'],
  slowest.map(([what, wall, cpu, answer]) => [what, wall.toFixed(0), cpu.toFixed(0), answer]),
);
