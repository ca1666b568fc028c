import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PublishDefinitions } from '../../src/application/publish-definitions.js';
import { loadFolder, type LoadedFolder } from '../../src/definitions/load-folder.js';
import { checkExpectation, type Answer } from '../../src/definitions/scenarios/check-expectation.js';
import { ScenarioReader } from '../../src/definitions/scenarios/parse-scenarios.js';
import { supplies } from '../../src/definitions/scenarios/supplies.js';
import type { Scenario } from '../../src/definitions/scenarios/scenario.js';
import { figuresAmong } from '../../src/engine/figures.js';
import { compileProcess } from '../../src/engine/compile-process.js';
import type { InstanceState } from '../../src/engine/model/instance-state.js';
import { presentInstance } from '../../src/http/instances/present-instance.js';
import { startProduct, type RunningProduct } from '../support/running-product.js';
import { PlayedScenario } from './scenarios/played-scenario.js';

const KEYS = ['key-account-six-stage', 'instrument-funnel', 'contract-signing'];

let product: RunningProduct;
let folder: LoadedFolder;
beforeAll(async () => {
  product = await startProduct();
  folder = await loadFolder('process-definitions');
});
afterAll(() => product.close());

/** Whether the API can be told all of it: there are no links there yet, a record is there first, and nobody leaves. */
function isPlayable({ given, steps }: Scenario): boolean {
  const words = steps.flatMap(({ act }) => act?.key ?? []);
  return given.linked.length === 0 && !words.some((word) => word === 'create' || word in supplies);
}

function scenariosOf(key: string): readonly (readonly [string, Scenario])[] {
  const path = `process-definitions/tests/${key}.test.yaml`;
  const { scenarios } = new ScenarioReader({ path, text: readFileSync(path, 'utf8') }, key);
  return scenarios.filter(isPlayable).map((scenario) => [scenario.name, scenario]);
}

async function begun(key: string, scenario: Scenario): Promise<PlayedScenario> {
  const definition = folder.definitions.find((each) => each.definition.key === key);
  if (definition === undefined) throw new Error(`there is no ${key}`);
  const { digest } =
    (await product.stores.definitions.latest(product.organisation.id)).find((each) => each.key === key) ?? {};
  const process = compileProcess(definition.definition, digest ?? '');
  const played = new PlayedScenario(product, process, scenario, folder);
  await played.company.found(scenario.given.zone);
  await new PublishDefinitions(product.stores.definitions).publish(played.company.org, [definition]);
  await played.begin();
  return played;
}

type Shown = ReturnType<typeof presentInstance>;

/** A record as the API shows it, without what a scenario in memory has none of: names, numbers, content of files. */
function comparable({ owner, artifacts, reference: _, ...rest }: Shown): unknown {
  const files = Object.entries(artifacts).map(([id, { version, attachedAt, attachedBy }]) => [
    id,
    version,
    attachedAt,
    attachedBy,
  ]);
  return plain({ ...rest, owner: owner.id, files });
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe.each(KEYS)('the scenarios of %s, played through the API by the people they name', (key) => {
  it.each(scenariosOf(key))('%s', async (_, scenario) => {
    const played = await begun(key, scenario);
    let last: Answer | undefined;
    for (const step of scenario.steps) {
      const came = await played.play(step);
      if (came === undefined) continue;
      last = came.overHttp;
      expect(plain(came.overHttp)).toEqual(plain(came.inMemory));
      const { state } = played.world;
      expect(comparable(await played.shown())).toEqual(
        comparable(presentInstance({ state, figures: figuresAmong(state.fields, state.figures) })),
      );
      if (step.expect !== undefined)
        expect(checkExpectation(step.expect, last, state, played.names)).toEqual([]);
    }
    const { owner, ...shown } = await played.shown();
    const standing = { ...played.world.state, ...shown, owner: owner.id } as InstanceState;
    expect(checkExpectation(scenario.then, last, standing, played.names)).toEqual([]);
  });
});
