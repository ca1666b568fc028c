import { join } from 'node:path';
import type { LoadedDefinition } from '../definitions/loading/loaded-definition.js';
import type { Problem } from '../definitions/problems/problem.js';
import type { Counterexample, VerificationFinding } from '../definitions/verification/finding.js';
import type { Verification } from '../definitions/verification/verify.js';
import type { FullText, Language } from '../engine/model/text.js';

/** What came of one file: its verification, or why there is none. */
export type Verified =
  | { readonly path: string; readonly problems: readonly Problem[] }
  | {
      readonly path: string;
      readonly folder: string;
      readonly locate: LoadedDefinition['locate'];
      readonly verification: Verification;
    };

type Answered = Extract<Verified, { verification: unknown }>;

const words = {
  en: {
    ok: 'ok',
    unsound: 'unsound',
    unknown: 'unknown',
    violated: 'does not hold',
    error: 'errors in the file: mend them first',
    refused: (what: string, why: string) => `refused there: ${what} (${why})`,
    rests: 'This rests on:',
    sum: (ok: number, all: number) => `${ok} of ${all} definition(s) proved sound`,
  },
  zh: {
    ok: '通过',
    unsound: '不健全',
    unknown: '未能判定',
    violated: '不成立',
    error: '文件有错误：请先修正',
    refused: (what: string, why: string) => `此时被拒绝：${what}（${why}）`,
    rests: '前提：',
    sum: (ok: number, all: number) => `${all} 个定义中 ${ok} 个证明健全`,
  },
} as const;

function placeOf({ part, key }: VerificationFinding, { locate, folder, path }: Answered) {
  const place = locate(part, key);
  return place === undefined
    ? { file: path, line: 1, column: 1 }
    : { ...place, file: join(folder, place.file) };
}

/** The story of a counterexample, as a person can follow it. */
function told({ steps, end, attempts = [] }: Counterexample, language: Language): readonly string[] {
  const way = steps.map((step) => step.words[language]).join(' → ');
  const { refused } = words[language];
  return [
    `    ${way}: ${end[language]}`,
    ...attempts.map((one) => `    ${refused(one.words[language], one.refused.join(', '))}`),
  ];
}

function lines(one: Verified, language: Language): readonly string[] {
  const say = words[language];
  if ('problems' in one) {
    return [
      `${one.path}  ${say.error}`,
      ...one.problems.map(
        ({ file, line, column, code, message }) =>
          `  ${file}:${String(line)}:${String(column)}  ${message[language]}  [${code}]`,
      ),
    ];
  }
  const { verdict, findings, assumptions } = one.verification;
  return [
    `${one.path}  ${say[verdict]}`,
    ...findings.flatMap((finding) => {
      const { file, line, column } = placeOf(finding, one);
      const place = `${file}:${String(line)}:${String(column)}`;
      const head = `  ${place}  ${say[finding.verdict]}  ${finding.message[language]}  [${finding.check}]`;
      return [head, ...(finding.counterexample === undefined ? [] : told(finding.counterexample, language))];
    }),
    ...(assumptions.length === 0 ? [] : [`  ${say.rests}`]),
    ...assumptions.map((assumption) => `    ${assumption[language]}`),
  ];
}

/** The answer for a person. */
export function asText(all: readonly Verified[], language: Language): string {
  const ok = all.filter((one) => 'verification' in one && one.verification.verdict === 'ok').length;
  const sum = words[language].sum(ok, all.length);
  return `${[...all.flatMap((one) => lines(one, language)), sum].join('\n')}\n`;
}

function story({ steps, end, attempts = [], expected }: Counterexample, say: (text: FullText) => string) {
  return {
    steps: steps.map(({ words: text, act }) => ({ words: say(text), act })),
    attempts: attempts.map(({ words: text, act, refused }) => ({ words: say(text), act, refused })),
    end: say(end),
    expected,
  };
}

/** The answer for programs: the acts of every story are the commands the engine is given. */
export function asJson(all: readonly Verified[], language: Language): string {
  const say = (text: FullText) => text[language];
  const answers = all.map((one) => {
    if ('problems' in one) {
      const problems = one.problems.map(({ message, ...problem }) => ({ ...problem, message: say(message) }));
      return { path: one.path, verdict: 'invalid', problems };
    }
    const { verdict, findings, assumptions } = one.verification;
    const found = findings.map((finding) => ({
      check: finding.check,
      verdict: finding.verdict,
      message: say(finding.message),
      ...placeOf(finding, one),
      counterexample: finding.counterexample === undefined ? null : story(finding.counterexample, say),
    }));
    return { path: one.path, verdict, findings: found, assumptions: assumptions.map(say) };
  });
  return `${JSON.stringify(answers, null, 2)}\n`;
}
