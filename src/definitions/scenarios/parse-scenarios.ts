import { isDuration } from '../../engine/time/duration.js';
import { isDate, isZone, startOfDay } from '../../engine/time/calendar-day.js';
import { toInstant } from '../../engine/time/instant.js';
import { parseTree, type SourceFile } from '../parse/parse-source.js';
import { childOf, entriesOf, itemsOf, type SourceNode } from '../parse/source-node.js';
import type { ProblemList } from '../problems/problem-list.js';
import { EXPECTATION_KEYS, isEmpty, parseExpectation } from './parse-expectation.js';
import {
  invalidValue,
  noName,
  notAList,
  notAStep,
  nothingExpected,
  twoActs,
  unknownKey,
} from './scenario-findings.js';
import type { Given, Scenario, Step, Word } from './scenario.js';
import { supplies } from './supplies.js';
import { verbs } from './verbs.js';

const ZONE = 'Asia/Shanghai';
/** A Monday morning, when a scenario names no time of its own. */
const NOW = '2026-03-02T01:00:00.000Z';

/** The words of a scenario. */
export const SCENARIO_KEYS = ['name', 'given', 'when', 'then'];

/** The words under `given`. */
export const GIVEN_KEYS = [
  'process',
  'version',
  'stage',
  'now',
  'zone',
  'calendar',
  'people',
  'substitutions',
  'contacts',
  'fields',
  'artifacts',
  'evidence',
  'tasks',
  'approved',
  'linked',
];

/** What a step can do. */
export const ACTS = [...Object.keys(verbs), ...Object.keys(supplies), 'explain'];

/** The words of a step. */
export const STEP_KEYS = ['as', 'do', 'wait', 'expect', ...ACTS, ...EXPECTATION_KEYS];

function wordAt(node: SourceNode | undefined): Word | undefined {
  return node?.kind === 'scalar' && node.value !== null
    ? { text: node.text, start: node.start, end: node.end }
    : undefined;
}

/** Names in a list, or the keys of a map of names. */
function wordsIn(node: SourceNode | undefined): readonly Word[] {
  const keys = entriesOf(node).map(({ key, keySpan }) => ({
    text: key,
    start: keySpan.start,
    end: keySpan.end,
  }));
  return [...keys, ...itemsOf(node).flatMap((item) => wordAt(item) ?? [])];
}

/** Reads a test file: a list of scenarios, and what is wrong with it. */
export class ScenarioReader {
  readonly scenarios: readonly Scenario[];
  readonly problems: ProblemList;

  constructor(
    file: SourceFile,
    private readonly defaultProcess: string,
  ) {
    const { root, problems } = parseTree(file);
    this.problems = problems;
    if (root?.kind !== 'list' && !problems.hasErrors) problems.add(root ?? { start: 0, end: 0 }, notAList);
    this.scenarios = itemsOf(root).map((node) => this.scenario(node));
  }

  private scenario(node: SourceNode): Scenario {
    this.knownKeys(node, SCENARIO_KEYS);
    const name = wordAt(childOf(node, 'name'));
    if (name === undefined) this.problems.add(node, noName);
    const given = this.given(
      childOf(node, 'given') ?? { kind: 'map', entries: new Map(), start: node.start, end: node.start },
    );
    const steps = itemsOf(childOf(node, 'when')).map((step) => this.step(step));
    const then = parseExpectation(childOf(node, 'then'), node, this.problems);
    if (isEmpty(then) && steps.every(({ expect }) => expect === undefined || isEmpty(expect)))
      this.problems.add(node, nothingExpected);
    return {
      name: name?.text ?? '',
      given,
      steps,
      then,
      start: name?.start ?? node.start,
      end: name?.end ?? node.start,
    };
  }

  private given(node: SourceNode): Given {
    this.knownKeys(node, GIVEN_KEYS);
    const at = (key: string) => childOf(node, key);
    const zone =
      this.checked(at('zone'), (text) => (isZone(text) ? text : undefined), 'Asia/Shanghai') ?? ZONE;
    const now =
      this.checked(
        at('now'),
        (text) => (isDate(text) ? startOfDay(text, zone) : toInstant(text)),
        '2026-03-02',
      ) ?? NOW;
    const version = this.checked(
      at('version'),
      (text) => (/^\d{1,7}$/.test(text) ? Number(text) : undefined),
      '1',
    );
    const people = entriesOf(at('people')).flatMap(({ key, value }) => {
      const roles = value.kind === 'list' ? wordsIn(value) : [wordAt(value) ?? []].flat();
      return roles.length === 0 ? [] : [[key, roles] as const];
    });
    const [stage, contacts, fields] = [wordAt(at('stage')), at('contacts'), at('fields')];
    const calendar = wordAt(at('calendar'));
    return {
      start: node.start,
      end: node.end,
      process: wordAt(at('process')) ?? { text: this.defaultProcess, start: node.start, end: node.end },
      now,
      zone,
      people: new Map(people),
      artifacts: wordsIn(at('artifacts')),
      evidence: itemsOf(at('evidence')),
      tasks: wordsIn(at('tasks')),
      substitutions: itemsOf(at('substitutions')),
      approved: wordsIn(at('approved')),
      linked: entriesOf(at('linked')),
      ...(version === undefined ? {} : { version }),
      ...(calendar === undefined ? {} : { calendar }),
      ...(stage === undefined ? {} : { stage }),
      ...(contacts === undefined ? {} : { contacts: new Set(wordsIn(contacts).map(({ text }) => text)) }),
      ...(fields === undefined ? {} : { fields }),
    };
  }

  private step(node: SourceNode): Step {
    this.knownKeys(node, STEP_KEYS);
    const doing = childOf(node, 'do');
    const word = wordAt(doing);
    this.knownKeys(word === undefined ? doing : undefined, ACTS);
    if (word !== undefined && !ACTS.includes(word.text)) this.problems.add(word, unknownKey(word.text, ACTS));
    const acts = [
      ...(word === undefined || doing === undefined
        ? []
        : [{ key: word.text, keySpan: word, value: nothing(doing) }]),
      ...[...entriesOf(doing), ...entriesOf(node)].filter(({ key }) => ACTS.includes(key)),
    ];
    const wait = this.checked(childOf(node, 'wait'), (text) => (isDuration(text) ? text : undefined), 'P15D');
    const [act, second] = acts;
    if (second !== undefined) this.problems.add(second.keySpan, twoActs);
    if (act === undefined && wait === undefined) this.problems.add(node, notAStep);
    const as = wordAt(childOf(node, 'as'));
    const expect =
      childOf(node, 'expect') ?? (EXPECTATION_KEYS.some((key) => childOf(node, key)) ? node : undefined);
    return {
      start: node.start,
      end: node.end,
      ...(as === undefined ? {} : { as }),
      ...(wait === undefined ? {} : { wait }),
      ...(act === undefined ? {} : { act }),
      ...(expect === undefined
        ? {}
        : { expect: parseExpectation(expect, node, this.problems, expect === node ? STEP_KEYS : []) }),
    };
  }

  private checked<T>(
    node: SourceNode | undefined,
    read: (text: string) => T | undefined,
    example: string,
  ): T | undefined {
    const word = wordAt(node);
    if (word === undefined) return undefined;
    const value = read(word.text);
    if (value === undefined) this.problems.add(word, invalidValue(word.text, example));
    return value;
  }

  private knownKeys(node: SourceNode | undefined, known: readonly string[]): void {
    for (const { key, keySpan } of entriesOf(node)) {
      if (!known.includes(key)) this.problems.add(keySpan, unknownKey(key, known));
    }
  }
}

function nothing({ start, end }: SourceNode): SourceNode {
  return { kind: 'scalar', value: null, text: '', quoted: false, start, end };
}
