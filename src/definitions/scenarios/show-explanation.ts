import type { Blocker, CriterionReport, Supplier } from '../../engine/model/blocker.js';
import { inLanguage, LANGUAGES, type FullText, type Language } from '../../engine/model/text.js';
import type { Answer } from './check-expectation.js';
import type { Names } from './names.js';

const MARKS: Readonly<Record<string, string>> = { met: '✓', 'not-applicable': '–', overridden: '!' };

const words = {
  en: { hint: 'Hint: ', by: 'Can be supplied by: ', between: ', ' },
  zh: { hint: '提示：', by: '可由以下人员提供：', between: '、' },
} as const;

/** The role, and who holds it where that can be told. */
function supplier({ role, name, users }: Supplier, language: Language): string {
  const holder = inLanguage(name, language, role);
  return users.length === 0 ? holder : `${holder} (${users.join(words[language].between)})`;
}

/** One criterion as the screen shows it: mark and sentence, then how to get it and from whom, then its parts. */
function lines(report: CriterionReport | Blocker, language: Language, indent = ''): readonly string[] {
  const { hint, by, between } = words[language];
  const passes = report.verdict in MARKS;
  const name = report.name[language];
  const message = report.message[language];
  const advice = inLanguage(report.hint, language);
  const suppliers = report.suppliers.map((each) => supplier(each, language));
  return [
    `${MARKS[report.verdict] ?? '✗'} ${report.id} · ${name === message ? message : `${name}: ${message}`}`,
    ...(passes || advice === '' ? [] : [`    ${hint}${advice}`]),
    ...(passes || suppliers.length === 0 ? [] : [`    ${by}${suppliers.join(between)}`]),
    ...(report.parts ?? []).flatMap((part) => lines(part, language, '  ')),
  ].map((line) => `${indent}${line}`);
}

/**
 * What the person would have seen: what is in the way beside the criteria (a hold, a role, a question), every criterion of
 * the gate, met or not, and values that were turned down.
 */
export function explained({ blockers, criteria, problems }: Answer, names: Names): readonly FullText[] {
  const listed = new Set(criteria.map(({ criterion }) => criterion));
  const apart = blockers.filter(({ criterion }) => criterion === undefined || !listed.has(criterion));
  const said = (language: Language) => [
    ...[...apart, ...criteria].flatMap((report) => lines(report, language)),
    ...problems.map(({ pointer, message }) => `✗ ${pointer}: ${message[language]}`),
  ];
  const [en = [], zh = []] = LANGUAGES.map((language) => said(language).map((line) => names.readable(line)));
  // A hint that exists in one language only stands for both, so both have the same lines.
  return en.map((line, index) => ({ en: line, zh: zh[index] ?? line }));
}
