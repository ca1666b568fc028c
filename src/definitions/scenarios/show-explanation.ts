import { inLanguage, type FullText, type Language } from '../../engine/model/text.js';
import type { Blocker, CriterionReport } from '../../engine/model/blocker.js';
import type { Answer } from './check-expectation.js';
import type { Names } from './names.js';

const MARKS: Readonly<Record<string, string>> = { met: '✓', 'not-applicable': '–' };

function line(report: CriterionReport | Blocker, language: Language): string {
  const hint = inLanguage(report.hint, language);
  const name = report.name[language];
  const message = report.message[language];
  const said = name === message ? message : `${name}: ${message}`;
  return `${MARKS[report.verdict] ?? '✗'} ${report.id} · ${said}${hint === '' ? '' : ` (${hint})`}`;
}

/** What the person would have seen: every criterion, what is in the way, and values that were turned down. */
export function explained({ blockers, criteria, problems }: Answer, names: Names): readonly FullText[] {
  const apart = blockers.filter(({ criterion }) => criterion === undefined && criteria.length > 0);
  const reports = [
    ...apart.filter((blocker) => !criteria.includes(blocker)),
    ...(criteria.length > 0 ? criteria : blockers),
  ];
  return [
    ...reports.map((report) => ({
      en: names.readable(line(report, 'en')),
      zh: names.readable(line(report, 'zh')),
    })),
    ...problems.map(({ pointer, message }) => ({
      en: `✗ ${pointer}: ${names.readable(message.en)}`,
      zh: `✗ ${pointer}: ${names.readable(message.zh)}`,
    })),
  ];
}
