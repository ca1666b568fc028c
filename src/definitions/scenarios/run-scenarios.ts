import { compileProcess, type CompiledProcess } from '../../engine/compile-process.js';
import type { Target } from '../../engine/model/command.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import type { FullText } from '../../engine/model/text.js';
import { LineIndex } from '../parse/line-index.js';
import type { SourceFile } from '../parse/parse-source.js';
import type { SourceEntry } from '../parse/source-node.js';
import { hasErrors, type Problem } from '../problems/problem.js';
import {
  answerOf,
  answerOfExplanation,
  checkExpectation,
  isAccepted,
  type Answer,
} from './check-expectation.js';
import { GivenHistory } from './given-history.js';
import { Names } from './names.js';
import { ScenarioReader } from './parse-scenarios.js';
import { People } from './people.js';
import type { Naming } from './raw-values.js';
import {
  ScenarioFailure,
  type Expectation,
  type Scenario,
  type ScenarioResult,
  type Step,
} from './scenario.js';
import { explained } from './show-explanation.js';
import { MOVES, verbs, wordOf } from './verbs.js';
import { World } from './world.js';

/** How a test file went: what is wrong with the file itself (then nothing ran), or how each scenario went. */
export interface ScenarioReport {
  readonly problems: readonly Problem[];
  readonly results: readonly ScenarioResult[];
}

/** Scenarios are told on one version; its digest is of no account there. */
const DIGEST = '0'.repeat(64);

/** One scenario on its way. */
class Run {
  private readonly names = new Names();
  private readonly naming: Naming;
  private readonly people: People;
  private readonly world: World;
  private answer: Answer | undefined;

  constructor(
    process: CompiledProcess,
    private readonly scenario: Scenario,
  ) {
    const { given } = scenario;
    this.naming = {
      names: this.names,
      ...(given.contacts === undefined ? {} : { contacts: given.contacts }),
    };
    this.people = new People(process.definition, given, this.names);
    this.world = new World(
      process,
      this.names.idOf('the record'),
      given.zone,
      this.people.managers,
      given.now,
    );
  }

  run(): void {
    const { given, steps, then } = this.scenario;
    new GivenHistory(this.world, given, this.naming).write(this.people.owner);
    for (const step of steps) {
      this.world.saveAndRestore();
      this.step(step);
    }
    this.expect(then);
  }

  private step(step: Step): void {
    this.world.tick();
    if (step.wait !== undefined && !this.world.wait(step.wait)) throw new ScenarioFailure(step, cannotWait);
    if (step.act !== undefined) this.act(step, step.act);
    if (step.expect !== undefined) this.expect(step.expect);
  }

  private act(step: Step, act: SourceEntry): void {
    const { world, naming } = this;
    const actor = this.people.actor(step.as, world.state);
    if (act.key === 'explain') {
      this.answer = answerOfExplanation(world.explain(this.target(act), actor));
      return;
    }
    const verb = verbs[act.key];
    if (verb === undefined) return;
    const answer = answerOf(world.run(verb({ argument: act.value, world, naming }), actor));
    this.answer = answer;
    if (!isAccepted(answer) && !this.mayFail(step, act)) {
      const refused = { en: `“${act.key}” was refused.`, zh: `“${act.key}”被拒绝。` };
      throw new ScenarioFailure(step, refused, explained(answer, this.names));
    }
  }

  /**
   * A step that says what is expected is held to that. A move may be refused on the way to an end that is a refusal; what
   * only supplies something may not, or the story would go on without it.
   */
  private mayFail({ expect }: Step, act: SourceEntry): boolean {
    if (expect !== undefined) return expectsRefusal(expect);
    return MOVES.includes(act.key) && expectsRefusal(this.scenario.then);
  }

  private target({ value }: SourceEntry): Target {
    const word = wordOf(value);
    if (word === undefined || word === 'next') return 'next';
    const { stages, outcomes } = this.world.process;
    if (stages.has(word)) return { stage: word };
    if (outcomes.has(word)) return { outcome: word };
    throw new ScenarioFailure(value, {
      en: `There is no stage or outcome ${word}.`,
      zh: `没有阶段或结果 ${word}。`,
    });
  }

  private expect(wanted: Expectation): void {
    const wrong = checkExpectation(wanted, this.answer, this.world.state, this.names);
    if (wrong.length === 0) return;
    const message = { en: wrong.map(({ en }) => en).join(' '), zh: wrong.map(({ zh }) => zh).join('') };
    throw new ScenarioFailure(
      wanted,
      message,
      this.answer === undefined ? [] : explained(this.answer, this.names),
    );
  }
}

const cannotWait: FullText = { en: 'How long that is cannot be told here.', zh: '此处无法确定该时长。' };

function expectsRefusal({ refused, refusedIncludes, invalid, accepted }: Expectation): boolean {
  return (
    refused !== undefined || refusedIncludes !== undefined || invalid !== undefined || accepted === false
  );
}

function find(definitions: readonly ProcessDefinition[], { given }: Scenario): ProcessDefinition {
  const found = definitions.find(
    ({ key, version }) =>
      key === given.process.text && (given.version === undefined || given.version === version),
  );
  if (found !== undefined) return found;
  const version = given.version === undefined ? '' : ` ${String(given.version)}`;
  throw new ScenarioFailure(given.process, {
    en: `There is no process ${given.process.text}${version} here.`,
    zh: `此处没有流程 ${given.process.text}${version}。`,
  });
}

/**
 * Runs the scenarios of a test file against checked definitions, in memory, through the same `decide` and `explain` as
 * everything else. Between every two steps the record is written to JSON and read back.
 */
export function runScenarios(definitions: readonly ProcessDefinition[], file: SourceFile): ScenarioReport {
  const reader = new ScenarioReader(file, definitions[0]?.key ?? '');
  const problems = reader.problems.sorted();
  if (hasErrors(problems)) return { problems, results: [] };
  const lines = new LineIndex(file.text);
  const compiled = new Map<ProcessDefinition, CompiledProcess>();
  const results = reader.scenarios.map((scenario): ScenarioResult => {
    const { line } = lines.at(scenario.start);
    try {
      const definition = find(definitions, scenario);
      const process = compiled.get(definition) ?? compileProcess(definition, DIGEST);
      compiled.set(definition, process);
      new Run(process, scenario).run();
      return { name: scenario.name, line, failures: [] };
    } catch (error) {
      if (!(error instanceof ScenarioFailure)) throw error;
      const { messages: message, explanation, span } = error;
      return { name: scenario.name, line, failures: [{ ...lines.at(span.start), message, explanation }] };
    }
  });
  return { problems, results };
}
