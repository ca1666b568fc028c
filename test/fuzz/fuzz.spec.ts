import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadFolder } from '../../src/definitions/load-folder.js';
import { publishFolder } from '../../src/main/first-start.js';
import { startProduct, type RunningProduct } from '../support/running-product.js';
import { readDocument, type ApiOperation } from './api-document.js';
import { Fuzzer } from './fuzzer.js';
import { Plans } from './plans.js';
import { walkRoads } from './roads.js';
import { ValuesOfSchema } from './values-of-schema.js';

/** FUZZ_RUNS lengthens it: a run asks every operation once. FUZZ_SEED takes another way, or repeats one that failed. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 6);
const seed = Number(process.env['FUZZ_SEED'] ?? 20_260_302);
const FOLDERS = [
  'process-definitions',
  'test/support/definitions',
  'test/support/approval-definitions',
  'test/support/evidence-definitions',
  'test/errors/definitions',
];

let product: RunningProduct;
let fuzzer: Fuzzer;
let plans: Plans;
let operations: readonly ApiOperation[];

beforeAll(async () => {
  product = await startProduct();
  for (const folder of FOLDERS) await publishFolder(product.stores, folder);
  const loaded = await Promise.all(FOLDERS.map(loadFolder));
  // Those in which there is something to do.
  const definitions = loaded
    .flatMap((folder) => folder.definitions.map(({ definition }) => definition))
    .filter(({ fields, evidence, artifacts }) => fields.length * evidence.length * artifacts.length > 0);
  const api = await readDocument(product.anyone);
  operations = api.operations;
  fuzzer = new Fuzzer(product, api.document, operations);
  plans = new Plans(new ValuesOfSchema(api.document), definitions);
  await fuzzer.prepare();
});
afterAll(() => product.close());

describe('whatever is sent to the API', () => {
  it('goes through where it should, once along every road', async () => {
    await walkRoads(fuzzer, operations);
  });

  it(
    `is answered as documented and changes nothing it may not (seed ${seed}, ${runs} runs)`,
    async () => {
      const onInstances = operations.filter(
        ({ method, path }) => method !== 'GET' && path.includes('/instances/{id}'),
      );
      const everyOnce = fc.tuple(...operations.map((operation) => plans.to(operation)));
      const more = fc.array(fc.oneof(...onInstances.map((operation) => plans.to(operation))), {
        minLength: 30,
        maxLength: 50,
      });
      const round = fc
        .tuple(everyOnce, more)
        .chain((parts) => fc.shuffledSubarray(parts.flat(), { minLength: parts.flat().length }));
      const property = fc.asyncProperty(round, async (sequence) => {
        for (const plan of sequence) await fuzzer.send(plan);
      });
      // The plans of a whole run say less than the one request that went wrong.
      const { failed, numRuns, errorInstance } = await fc.check(property, {
        seed,
        numRuns: runs,
        endOnFailure: true,
      });
      if (failed) throw new Error(`run ${numRuns} of seed ${seed}: ${String(errorInstance)}`);
    },
    60_000 + runs * 10_000,
  );

  it('reaches every operation, with success and with refusal', () => {
    process.stdout.write(`${fuzzer.coverage.requests} requests, seed ${seed}\n${fuzzer.coverage.table()}`);
    expect(fuzzer.coverage.missing()).toEqual([]);
  });

  it(
    'is answered as documented when many write at once',
    async () => {
      const writes = operations.filter(({ id, method }) => method !== 'GET' && !id.startsWith('Session.'));
      const write = fc.oneof(...writes.map((operation) => plans.to(operation)));
      for (const together of fc.sample(fc.array(write, { minLength: 30, maxLength: 30 }), {
        seed,
        numRuns: runs,
      })) {
        await fuzzer.sendTogether(together);
      }
    },
    60_000 + runs * 10_000,
  );

  it('is a problem where nothing is offered: another method, another address', async () => {
    const offered = (path: string) =>
      operations.filter((each) => each.path === path).map(({ method }) => method);
    const id = '019ab000-0000-7000-8000-00000000000a';
    for (const path of new Set(operations.map((operation) => operation.path))) {
      const address = path.replace(/\{\w+\}/g, id);
      for (const method of ['PUT', 'PATCH', 'POST', 'DELETE', 'OPTIONS', 'PROPFIND']) {
        if (!offered(path).includes(method)) await fuzzer.sendStrange({ method, path: address });
      }
      await fuzzer.sendStrange({ method: 'GET', path: `${address}/nothing/here` });
      await fuzzer.sendStrange({
        method: 'POST',
        path: `${address}//`,
        body: '{"name": ',
        headers: { 'content-type': 'application/json' },
      });
    }
  });

  it('leaves logs that verify and add up to what is stored', async () => {
    const instances = await fuzzer.ledger.instances();
    expect(instances.length).toBeGreaterThan(0);
    for (const instance of instances) await fuzzer.ledger.verify(instance);
  });

  it('leaves projections that come out the same when they are made again', async () => {
    expect(await fuzzer.ledger.rebuild()).toEqual({
      instances: (await fuzzer.ledger.instances()).length,
      strays: 0,
      same: true,
    });
  });
});
