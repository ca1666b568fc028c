import { COVERAGE_KINDS } from '../../definitions/scenarios/covered/coverage-items.js';
import {
  overall,
  type DefinitionCoverage,
  type MissingItem,
} from '../../definitions/scenarios/covered/coverage-report.js';
import type { Language } from '../../engine/model/text.js';

const words = {
  en: {
    title: 'Coverage',
    all: 'All together',
    kinds: { stage: 'stages', criterion: 'criteria', transition: 'transitions' },
    below: (percent: number, wanted: number) =>
      `Coverage is ${percent}%, less than the ${wanted}% asked for.`,
    missing: 'What no scenario shows is listed above.',
  },
  zh: {
    title: '覆盖率',
    all: '合计',
    kinds: { stage: '阶段', criterion: '条件', transition: '流转' },
    below: (percent: number, wanted: number) => `覆盖率为 ${percent}%，低于要求的 ${wanted}%。`,
    missing: '未被任何场景覆盖的内容已在上方列出。',
  },
} as const;

function missingLine({ missing, file, line }: MissingItem, language: Language): string {
  const place = file === undefined ? '' : `${file}:${line ?? 1} `;
  return `    ${place}${missing[language]}`;
}

function definitionLines(coverage: DefinitionCoverage, language: Language): readonly string[] {
  const { process, version, percent, kinds, missing } = coverage;
  const each = COVERAGE_KINDS.map(
    (kind) => `${words[language].kinds[kind]} ${kinds[kind].covered}/${kinds[kind].total}`,
  );
  return [
    `  ${process}@${version} ${percent}% · ${each.join(' · ')}`,
    ...missing.map((item) => missingLine(item, language)),
  ];
}

/** What the scenarios show of each definition, and by name what they do not. */
export function coverageText(coverage: readonly DefinitionCoverage[], language: Language): string {
  const { title, all } = words[language];
  const { percent, covered, total } = overall(coverage);
  const lines = [
    title,
    ...coverage.flatMap((each) => definitionLines(each, language)),
    `  ${all} ${percent}% (${covered}/${total})`,
  ];
  return `${lines.join('\n')}\n`;
}

/** Why a run ends with 1 though everything passed. */
export function belowText(percent: number, wanted: number, language: Language): string {
  const { below, missing } = words[language];
  return `${below(percent, wanted)} ${missing}\n`;
}
