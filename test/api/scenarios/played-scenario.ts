import {
  answerOf,
  answerOfExplanation,
  type Answer,
} from '../../../src/definitions/scenarios/check-expectation.js';
import { calendarOf } from '../../../src/definitions/scenarios/calendar-of.js';
import { checklistOf } from '../../../src/definitions/scenarios/checklist.js';
import { GivenHistory } from '../../../src/definitions/scenarios/given-history.js';
import { Names } from '../../../src/definitions/scenarios/names.js';
import { People } from '../../../src/definitions/scenarios/people.js';
import type { Naming } from '../../../src/definitions/scenarios/raw-values.js';
import type { Scenario, Step } from '../../../src/definitions/scenarios/scenario.js';
import { verbs } from '../../../src/definitions/scenarios/verbs.js';
import { wordOf } from '../../../src/definitions/scenarios/words.js';
import type { LoadedFolder } from '../../../src/definitions/load-folder.js';
import type { CompiledProcess } from '../../../src/engine/compile-process.js';
import type { Actor } from '../../../src/engine/model/facts.js';
import type { InstanceState } from '../../../src/engine/model/instance-state.js';
import type { Command, CommandOf, Target } from '../../../src/engine/model/command.js';
import type { Explanation } from '../../../src/engine/model/decision.js';
import type { presentInstance } from '../../../src/http/instances/present-instance.js';
import { doDueWork } from '../../support/due-work.js';
import type { HttpAnswer, HttpClient } from '../../support/http-client.js';
import type { RunningProduct } from '../../support/running-product.js';
import { commandRequest } from './command-request.js';
import { type Appended, RecordingWorld } from './recording-world.js';
import { ScenarioCompany } from './scenario-company.js';
import { writeHistory } from './written-history.js';

/** What came of a step: in memory, and over HTTP with what was answered there. */
export interface PlayedStep {
  readonly step: Step;
  readonly inMemory: Answer;
  readonly overHttp: Answer;
  readonly status: number;
}

/** A scenario played through the API by the people it names, beside the same scenario in memory. */
export class PlayedScenario {
  readonly names = new Names();
  readonly world: RecordingWorld;
  readonly company: ScenarioCompany;
  private readonly instance = this.names.idOf('the record');
  private readonly naming: Naming;
  private readonly people: People;
  /** Ids of those who left the company. */
  private readonly left = new Set<string>();
  /** The id the API gave a piece, by the id it has in memory. */
  private readonly pieces = new Map<string, string>();

  constructor(
    private readonly product: RunningProduct,
    private readonly process: CompiledProcess,
    private readonly scenario: Scenario,
    private readonly folder: Pick<LoadedFolder, 'definitions' | 'calendars'>,
  ) {
    const { given } = scenario;
    const calendar = calendarOf(given, process.definition, folder.calendars);
    this.naming = {
      names: this.names,
      ...(given.contacts === undefined ? {} : { contacts: given.contacts }),
    };
    this.people = new People(process.definition, given, this.names);
    const { managers } = this.people;
    const around = {
      managersOfOwner: managers,
      chart: (state: Pick<InstanceState, 'owner' | 'fields'>) => this.people.chart(state, this.left),
    };
    this.world = new RecordingWorld(process, this.instance, given.zone, around, given.now, calendar);
    this.company = new ScenarioCompany(product, managers, this.names);
  }

  /** Puts the record where the scenario begins; its definition has to be published in the company before. */
  async begin(): Promise<void> {
    const { world, company, product, process, instance } = this;
    const others = this.folder.definitions.map(({ definition }) => definition);
    new GivenHistory(world, this.scenario.given, this.naming, others).write(this.people.owner);
    await company.know([this.people.owner, world.log]);
    await company.staff(this.people.chart(world.state, this.left));
    await writeHistory(product.stores.instances, { org: company.org, instance, process }, world.log);
  }

  /** Plays one step; undefined when it only lets time pass. */
  async play(step: Step): Promise<PlayedStep | undefined> {
    const { world, product } = this;
    world.tick();
    const logged = world.log.length;
    if (step.wait !== undefined) world.wait(step.wait);
    await this.fire(world.log.slice(logged));
    product.clock.set(world.now);
    if (step.act === undefined) return undefined;
    const actor = this.people.actor(step.as, world.state);
    const client = await this.clientOf(actor);
    if (step.act.key === 'explain') {
      const word = wordOf(step.act.value) ?? 'next';
      const inMemory = answerOfExplanation(world.explain(this.target(word), actor));
      const { explanation, status } = await this.explained(client, this.target(word));
      return { step, inMemory, overHttp: answerOfExplanation(explanation), status };
    }
    const verb = verbs[step.act.key];
    if (verb === undefined) throw new Error(`no verb ${step.act.key}`);
    const { given } = this.scenario;
    const { owner } = this.people;
    const command = verb({ argument: step.act.value, world, naming: this.naming, given, owner });
    await this.company.know(command);
    const checklist = checklistOf(command, this.process, world.state, world.facts(actor));
    const target = this.moveOf(command);
    const criteria =
      target === undefined ? checklist : (await this.explained(client, target)).explanation.criteria;
    const answer = await this.send(client, command);
    const inMemory = answerOf(world.run(command, actor), checklist);
    // A group whose turn has not come does not see the record yet: what memory refuses is there for nobody over the API.
    if (answer.status === 404 && inMemory.blockers.length > 0)
      return { step, inMemory, overHttp: inMemory, status: answer.status };
    const overHttp = { blockers: [], problems: [], criteria, ...this.refusal(answer) };
    return { step, inMemory, overHttp, status: answer.status };
  }

  /** Lets the product do by its clock what the clock did in memory, each thing at its time. */
  private async fire(done: readonly Appended[]): Promise<void> {
    for (const { at } of done) {
      this.product.clock.set(at);
      await doDueWork(this.product);
    }
  }

  /** What lies before the approver there: another digest than in memory, where documents have no content. */
  private async seen(client: HttpClient, command: CommandOf<'decide-approval'>): Promise<string> {
    const { approval, covered } = command;
    if (this.world.state.approvals?.[approval]?.covered.digest !== covered) return covered;
    const page = await client.get(`/api/v1/instances/${this.instance}/approvals/${approval}`);
    return page.status === 200
      ? (page.as<{ request?: { digest: string } }>().request?.digest ?? covered)
      : covered;
  }

  /** The record as the API shows it to its owner. */
  async shown(): Promise<ReturnType<typeof presentInstance>> {
    const client = await this.clientOf(this.people.actor(undefined, this.world.state));
    return this.translated(await client.get(`/api/v1/instances/${this.instance}`));
  }

  private async clientOf(actor: Actor): Promise<HttpClient> {
    return this.product.anyone.with({ authorization: `Bearer ${await this.company.tokenOf(actor)}` });
  }

  private async send(client: HttpClient, command: Command): Promise<HttpAnswer> {
    if (command.type === 'create') throw new Error('a scenario begins with its record');
    const asked =
      command.type === 'decide-approval'
        ? { ...command, covered: await this.seen(client, command) }
        : command;
    const known = JSON.stringify(asked).replace(/[0-9a-f-]{36}/g, (id) => this.pieces.get(id) ?? id);
    const answer = await client.send(commandRequest(this.instance, JSON.parse(known) as typeof command));
    if (command.type === 'record-evidence' && answer.status === 201) {
      this.pieces.set(command.id, answer.as<{ created: { evidence: string } }>().created.evidence);
    }
    return answer;
  }

  private refusal(answer: HttpAnswer): Partial<Answer> {
    if (answer.status < 300) return {};
    const { code, blockers, problems } = this.translated<Partial<Answer> & { code: string }>(answer);
    if (blockers !== undefined) return { blockers };
    if (problems !== undefined) return { problems, criteria: [] };
    throw new Error(`${answer.status} ${code}: ${answer.text}`);
  }

  /** An answer with the ids its pieces have in memory. */
  private translated<T>(answer: HttpAnswer): T {
    const back = new Map([...this.pieces].map(([inMemory, made]) => [made, inMemory]));
    return JSON.parse(answer.text.replace(/[0-9a-f-]{36}/g, (id) => back.get(id) ?? id)) as T;
  }

  private target(word: string): Target {
    if (word === 'next') return 'next';
    if (this.process.transitions.has(word)) return { transition: word };
    return this.process.stages.has(word) ? { stage: word } : { outcome: word };
  }

  /** Where a command leads as the API is asked about it; undefined when it leads nowhere. */
  private moveOf(command: Command): Target | undefined {
    switch (command.type) {
      case 'advance':
        return 'next';
      case 'jump':
        return { stage: command.to };
      case 'close':
        return { outcome: command.outcome };
      case 'take-transition':
        return { transition: command.transition };
      default:
        return undefined;
    }
  }

  private async explained(
    client: HttpClient,
    target: Target,
  ): Promise<{ explanation: Explanation; status: number }> {
    const [name, id] = target === 'next' ? ['target', 'next'] : (Object.entries(target)[0] ?? []);
    const query = name === 'transition' ? `transition=${id ?? ''}` : `target=${id ?? ''}`;
    const answer = await client.get(`/api/v1/instances/${this.instance}/explain?${query}`);
    return { explanation: this.translated<Explanation>(answer), status: answer.status };
  }
}
