import type { CompiledProcess } from '../../engine/compile-process.js';
import type { Command, Target } from '../../engine/model/command.js';
import type { Actor, BusinessCalendar } from '../../engine/model/facts.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import type { FullText } from '../../engine/model/text.js';
import type { SourceEntry } from '../parse/source-node.js';
import {
  answerOf,
  answerOfExplanation,
  checkExpectation,
  isAccepted,
  type Answer,
} from './check-expectation.js';
import { fieldDifferences } from './check-fields.js';
import { calendarOf } from './calendar-of.js';
import { checklistOf } from './checklist.js';
import { GivenHistory } from './given-history.js';
import { Names } from './names.js';
import type { Observer } from './observation.js';
import { People } from './people.js';
import type { Naming } from './raw-values.js';
import { wrongApprovals } from './check-approvals.js';
import { ScenarioFailure, type Expectation, type Given, type Scenario, type Step } from './scenario.js';
import { explained } from './show-explanation.js';
import { supplies } from './supplies.js';
import { MOVES, verbs } from './verbs.js';
import { wordOf } from './words.js';
import { World } from './world.js';

/** What a scenario runs on: its process, the definitions around it, and who looks on. */
export interface Scene {
  readonly process: CompiledProcess;
  readonly definitions: readonly ProcessDefinition[];
  readonly calendars: readonly BusinessCalendar[];
  readonly observe: Observer;
}

/** One scenario on its way. */
export class ScenarioRun {
  private readonly names = new Names();
  private readonly naming: Naming;
  private readonly people: People;
  private readonly world: World;
  private readonly left = new Set<string>();
  private answer: Answer | undefined;

  constructor(
    private readonly scene: Scene,
    private readonly scenario: Scenario,
  ) {
    const { given } = scenario;
    const { process } = scene;
    this.naming = {
      names: this.names,
      ...(given.contacts === undefined ? {} : { contacts: given.contacts }),
    };
    this.people = new People(process.definition, given, this.names);
    this.world = new World(
      process,
      this.names.idOf('the record'),
      given.zone,
      { managersOfOwner: this.people.managers, chart: (state) => this.people.chart(state, this.left) },
      given.now,
      calendarOf(given, process.definition, scene.calendars),
    );
  }

  /** @throws ScenarioFailure as soon as something makes no sense or does not come true. */
  run(): void {
    const { given, steps, then } = this.scenario;
    if (steps[0]?.act?.key !== 'create') this.history().write(this.people.owner);
    else if (givesMoreThanFields(given)) throw new ScenarioFailure(given, notYetGiven);
    for (const step of steps) {
      this.world.saveAndRestore();
      this.step(step);
    }
    this.expect(then);
  }

  private history(): GivenHistory {
    return new GivenHistory(this.world, this.scenario.given, this.naming, this.scene.definitions);
  }

  private step(step: Step): void {
    this.world.tick();
    if (step.wait !== undefined && !this.world.wait(step.wait)) throw new ScenarioFailure(step, cannotWait);
    if (step.act !== undefined) this.act(step, step.act);
    if (step.expect !== undefined) this.expect(step.expect);
  }

  private act(step: Step, act: SourceEntry): void {
    const { world, naming, people } = this;
    if (world.exists === (act.key === 'create'))
      throw new ScenarioFailure(step, world.exists ? alreadyThere : notThereYet);
    const actor = people.actor(step.as, world.exists ? world.state : { owner: people.owner, fields: {} });
    const supply = supplies[act.key];
    const verb = verbs[act.key];
    if (act.key === 'explain') this.explain(this.target(act), actor);
    else if (supply !== undefined) {
      const { left } = this;
      supply({ argument: act.value, world, naming, definitions: this.scene.definitions, left });
    } else if (verb !== undefined) {
      this.command(
        step,
        act,
        verb({ argument: act.value, world, naming, given: this.scenario.given, owner: people.owner }),
        actor,
      );
    }
  }

  private explain(target: Target, actor: Actor): void {
    const { world } = this;
    const explanation = world.explain(target, actor);
    this.answer = answerOfExplanation(explanation);
    this.scene.observe({
      scenario: this.scenario,
      process: world.process,
      before: world.state,
      after: world.state,
      facts: world.facts(actor),
      criteria: explanation.criteria,
      asked: { explanation },
    });
  }

  private command(step: Step, act: SourceEntry, command: Command, actor: Actor): void {
    const { world } = this;
    const { process } = world;
    const before = world.exists ? world.state : undefined;
    const facts = world.facts(actor);
    const checklist = before === undefined ? [] : checklistOf(command, process, before, facts);
    const decision = world.run(command, actor);
    const answer = answerOf(decision, checklist);
    this.answer = answer;
    const after = world.exists ? world.state : undefined;
    this.scene.observe({
      scenario: this.scenario,
      process,
      before,
      after,
      facts,
      criteria: answer.criteria,
      asked: { command, decision },
    });
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
    const { stages, outcomes, definition } = this.world.process;
    if (stages.has(word)) return { stage: word };
    if (outcomes.has(word)) return { outcome: word };
    if (definition.transitions?.some(({ id }) => id === word) === true) return { transition: word };
    throw new ScenarioFailure(value, {
      en: `There is no stage, outcome or transition ${word}.`,
      zh: `没有阶段、结果或流转 ${word}。`,
    });
  }

  private expect(wanted: Expectation): void {
    const { answer, names, world } = this;
    const wrong = [
      ...checkExpectation(wanted, answer, world.exists ? world.state : undefined, names),
      ...wrongApprovals(wanted, world.exists ? world.state.approvals : undefined),
      ...this.wrongFields(wanted),
    ];
    if (wrong.length === 0) return;
    const message = { en: wrong.map(({ en }) => en).join(' '), zh: wrong.map(({ zh }) => zh).join('') };
    throw new ScenarioFailure(wanted, message, answer === undefined ? [] : explained(answer, names));
  }

  private wrongFields({ fields }: Expectation): readonly FullText[] {
    const { world, naming, people } = this;
    if (fields === undefined) return [];
    if (!world.exists) throw new ScenarioFailure(fields, notThereYet);
    const found = world.shownFields(people.actor(undefined, world.state));
    return fieldDifferences(fields, found, { node: fields, world, naming });
  }
}

const cannotWait: FullText = { en: 'How long that is cannot be told here.', zh: '此处无法确定该时长。' };
const alreadyThere: FullText = {
  en: 'The record is there already: `create` is the first step, or there is none.',
  zh: '记录已存在：`create` 只能作为第一个步骤。',
};
const notYetGiven: FullText = {
  en: 'What is only now created has no stage, documents, evidence, tasks, approvals or links yet: give fields only.',
  zh: '刚创建的记录还没有阶段、文件、证据、任务、审批或关联：只能给定 fields。',
};
const notThereYet: FullText = { en: 'Nothing was created yet.', zh: '记录尚未创建。' };

function givesMoreThanFields({ stage, artifacts, evidence, tasks, approved, linked }: Given): boolean {
  return (
    stage !== undefined || [artifacts, evidence, tasks, approved, linked].some(({ length }) => length > 0)
  );
}

function expectsRefusal({
  refused = [],
  refusedIncludes = [],
  invalid = [],
  accepted,
}: Expectation): boolean {
  return accepted === false || [refused, refusedIncludes, invalid].some(({ length }) => length > 0);
}
