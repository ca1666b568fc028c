import { Decimal } from 'decimal.js';
import type { Blocker, CriterionReport } from '../../engine/model/blocker.js';
import type { Decision, Explanation, InputProblem } from '../../engine/model/decision.js';
import type { InstanceState } from '../../engine/model/instance-state.js';
import type { FullText } from '../../engine/model/text.js';
import type { Names } from './names.js';
import type { Expectation, Word } from './scenario.js';

/** What came of the last thing that was asked: a command or an explanation. */
export interface Answer {
  readonly blockers: readonly Blocker[];
  readonly problems: readonly InputProblem[];
  /** Every criterion of the gate, met or not. */
  readonly criteria: readonly CriterionReport[];
}

/** A decision as an answer, with the checklist it was made by. */
export function answerOf(decision: Decision, checklist: readonly CriterionReport[]): Answer {
  if (decision.kind === 'invalid') return { blockers: [], problems: decision.problems, criteria: [] };
  return {
    blockers: decision.kind === 'refused' ? decision.blockers : [],
    problems: [],
    criteria: checklist,
  };
}

/** An explanation as an answer. */
export function answerOfExplanation({ blockers, criteria }: Explanation): Answer {
  return { blockers, problems: [], criteria };
}

/** Whether it would go, or went, through. */
export function isAccepted({ blockers, problems }: Answer): boolean {
  return blockers.length === 0 && problems.length === 0;
}

/** A criterion goes by its id, its full path or the code of the refusal. */
function goesBy({ id, criterion, code }: CriterionReport | Blocker, name: string): boolean {
  return id === name || criterion === name || code === name;
}

const quoted = (names: readonly string[]) => `[${names.join(', ')}]`;

function differs(what: FullText, wanted: string, found: string): FullText {
  return {
    en: `${what.en} should be ${wanted} and is ${found}.`,
    zh: `${what.zh}应为 ${wanted}，实际为 ${found}。`,
  };
}

function refusals(wanted: Expectation, { blockers, problems }: Answer): readonly FullText[] {
  const found = blockers.map(({ id }) => id);
  const missing = (names: readonly string[]) =>
    names.filter((name) => !blockers.some((blocker) => goesBy(blocker, name)));
  const exact = wanted.refused;
  const surplus =
    exact === undefined ? [] : blockers.filter((blocker) => !exact.some((name) => goesBy(blocker, name)));
  const wrong: FullText[] = [];
  if (exact !== undefined && (surplus.length > 0 || missing(exact).length > 0)) {
    wrong.push(differs({ en: 'What stands in the way', zh: '阻碍项' }, quoted(exact), quoted(found)));
  }
  if (missing(wanted.refusedIncludes ?? []).length > 0) {
    const names = quoted(wanted.refusedIncludes ?? []);
    wrong.push({
      en: `${names} should be in the way; there is ${quoted(found)}.`,
      zh: `阻碍项应包含 ${names}，实际为 ${quoted(found)}。`,
    });
  }
  const turnedDown = (name: string) =>
    problems.some(({ pointer, code }) => pointer === name || code === name);
  if (wanted.invalid !== undefined && (problems.length === 0 || !wanted.invalid.every(turnedDown))) {
    const pointers = quoted(problems.map(({ pointer }) => pointer));
    wrong.push(differs({ en: 'What is invalid', zh: '无效的值' }, quoted(wanted.invalid), pointers));
  }
  return wrong;
}

function verdicts(wanted: Expectation, { criteria }: Answer): readonly FullText[] {
  return [...(wanted.verdicts ?? [])].flatMap(([name, verdict]) => {
    const found = criteria.find((report) => goesBy(report, name))?.verdict ?? 'absent';
    return found === verdict ? [] : [differs({ en: name, zh: name }, verdict, found)];
  });
}

function sameShare(wanted: string, found: string | undefined): boolean {
  const text = wanted.replace(/ ?%$/, '');
  if (found === undefined || !/^\d+(?:\.\d+)?$/.test(text)) return false;
  return new Decimal(text).div(text === wanted ? 1 : 100).eq(found);
}

function stands(
  key: string,
  wanted: Word,
  state: InstanceState | undefined,
  names: Names,
): FullText | undefined {
  if (state === undefined) return differs({ en: key, zh: key }, wanted.text, '—');
  const found: Readonly<Record<string, string | undefined>> = {
    stage: state.stage,
    status: state.status,
    outcome: state.closed?.outcome,
    probability: state.probability,
    forecast: state.forecast,
    owner: names.readable(state.owner),
  };
  const same = key === 'probability' ? sameShare(wanted.text, state.probability) : found[key] === wanted.text;
  return same ? undefined : differs({ en: key, zh: key }, wanted.text, found[key] ?? '—');
}

/** Everything that did not come out as expected. */
export function checkExpectation(
  wanted: Expectation,
  answer: Answer | undefined,
  state: InstanceState | undefined,
  names: Names,
): readonly FullText[] {
  const asked = answer ?? { blockers: [], problems: [], criteria: [] };
  const wrong = [...refusals(wanted, asked), ...verdicts(wanted, asked)];
  if (wanted.accepted !== undefined && wanted.accepted !== isAccepted(asked)) {
    wrong.push(
      wanted.accepted
        ? { en: 'It should be accepted and is refused.', zh: '应被接受，实际被拒绝。' }
        : { en: 'It should be refused and is accepted.', zh: '应被拒绝，实际被接受。' },
    );
  }
  return [...wrong, ...[...wanted.standing].flatMap(([key, word]) => stands(key, word, state, names) ?? [])];
}
