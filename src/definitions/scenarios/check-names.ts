import { PERMISSIONS, PLATFORM_ROLES } from '../../engine/model/facts.js';
import { FORECAST_CATEGORIES, type ProcessDefinition } from '../../engine/model/process-definition.js';
import { entriesOf, itemsOf, type SourceNode } from '../parse/source-node.js';
import type { ProblemList } from '../problems/problem-list.js';
import { checkAct } from './check-act-names.js';
import { NameList } from './name-list.js';
import { criterionNames, VERDICTS } from './refusal-names.js';
import { nobodyCalled, noSuchProcess } from './scenario-findings.js';
import type { Expectation, Given, Scenario, Step, Word } from './scenario.js';

const STATUSES = ['open', 'held', 'closed'];
const REQUESTS = ['none', 'pending', 'granted', 'rejected', 'returned', 'recalled', 'voided'];

/** Every word of a node: whoever is named there may act later on. */
function wordsIn(node: SourceNode | undefined): readonly string[] {
  if (node?.kind === 'scalar') return [node.text];
  return [...itemsOf(node), ...entriesOf(node).map(({ value }) => value)].flatMap(wordsIn);
}

/** A step that shows what becomes of nonsense may hold some. */
function expectsNonsense(wanted: Expectation | undefined): boolean {
  return (
    wanted?.invalid !== undefined || wanted?.named.some(({ word }) => /unknown/.test(word.text)) === true
  );
}

/** Checks the names of one scenario against its process. */
class NameCheck {
  private readonly names: NameList;

  constructor(
    private readonly scenario: Scenario,
    private readonly definition: ProcessDefinition,
    private readonly problems: ProblemList,
  ) {
    this.names = new NameList(definition, problems);
  }

  check(): void {
    const { given, steps, then } = this.scenario;
    this.given(given);
    for (const step of steps) this.step(step, then);
    this.expectation(then);
  }

  private given(given: Given): void {
    const { names } = this;
    const { stage, artifacts, evidence, tasks, approved, linked, fields, people } = given;
    names.word('stage', stage);
    for (const word of artifacts) names.word('artifact', word);
    for (const word of tasks) names.word('task', word);
    for (const word of approved) names.word('approval', word);
    for (const { key, keySpan } of linked) names.word('link', { ...keySpan, text: key });
    for (const node of evidence) names.recording(node);
    names.values(this.definition.fields, fields);
    const roles = [...this.definition.roles.map(({ id }) => id), ...PLATFORM_ROLES];
    for (const word of [...people.values()].flat()) this.somebody(word, [...roles, ...PERMISSIONS]);
  }

  private step({ as, act, expect }: Step, then: Expectation): void {
    if (as !== undefined) this.somebody(as, this.everybody());
    if (act !== undefined && !expectsNonsense(expect ?? then)) checkAct(act, this.names);
    if (expect !== undefined) this.expectation(expect);
  }

  private somebody(word: Word, known: readonly string[]): void {
    if (!known.includes(word.text)) this.problems.add(word, () => nobodyCalled(word.text, known));
  }

  /** Whoever is called so anywhere in the scenario. */
  private everybody(): readonly string[] {
    const { given, steps } = this.scenario;
    const acts = steps.flatMap(({ act }): readonly (SourceNode | undefined)[] => [act?.value]);
    const leaders = [...given.people.keys(), ...this.definition.roles.map(({ id }) => id)];
    return [
      ...this.definition.roles.map(({ id }) => id),
      ...given.people.keys(),
      ...PLATFORM_ROLES,
      ...leaders.map((name) => `manager of ${name}`),
      ...[given.fields, ...given.evidence, ...given.substitutions, ...acts].flatMap(wordsIn),
    ];
  }

  private expectation({ standing, fields, named, approvals }: Expectation): void {
    const { names } = this;
    names.values(this.definition.fields, fields);
    for (const [approval, status] of approvals ?? []) {
      names.word('approval', { ...status, text: approval });
      names.oneOf('status', status, REQUESTS);
    }
    names.word('stage', standing.get('stage'));
    names.word('outcome', standing.get('outcome'));
    names.oneOf('status', standing.get('status'), STATUSES);
    names.oneOf('forecast', standing.get('forecast'), FORECAST_CATEGORIES);
    const criteria = criterionNames(this.definition);
    for (const { what, word } of named)
      if (what === 'verdict') names.oneOf('verdict', word, VERDICTS);
      else if (!criteria.has(word.text)) names.oneOf('criterion', word, [...criteria]);
  }
}

/**
 * Reports every name in scenarios that their processes do not know, all at once, before anything runs. What a scenario
 * expects to be turned down as nonsense is left alone.
 */
export function checkNames(
  scenarios: readonly Scenario[],
  definitions: readonly ProcessDefinition[],
  problems: ProblemList,
): void {
  for (const scenario of scenarios) {
    const { process, version } = scenario.given;
    const definition = definitions.find(
      (each) => each.key === process.text && (version === undefined || each.version === version),
    );
    if (definition !== undefined) new NameCheck(scenario, definition, problems).check();
    else {
      const known = definitions.map(({ key }) => key);
      problems.add(process, () => noSuchProcess(process.text, version, known));
    }
  }
}
