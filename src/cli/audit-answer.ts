import type { AuditReport } from '../application/audit/verify-audit.js';
import { findingWords } from '../application/audit/finding-words.js';
import type { Finding } from '../application/audit/finding.js';
import type { Language } from '../engine/model/text.js';

/** What verifying one organisation came to. */
export interface Verified extends AuditReport {
  /** Its slug, or its id where it is known from exported checkpoints only. */
  readonly organisation: string;
}

const words = {
  en: {
    sum: ({ records, streams, checkpoints }: AuditReport) =>
      `${records.chains} record(s) with ${records.rows} event(s), ${streams.chains} audit stream(s) with ${streams.rows} entries, ${checkpoints} checkpoint(s)`,
    against: (exported: number) =>
      exported === 0 ? ', none of it in the files' : `, held against ${exported} in the files`,
    intact: 'as they were written',
    broken: (count: number, more: boolean) => `${more ? 'more than ' : ''}${count} finding(s)`,
  },
  zh: {
    sum: ({ records, streams, checkpoints }: AuditReport) =>
      `${records.chains} 条记录、${records.rows} 个事件，${streams.chains} 个审计流、${streams.rows} 个条目，${checkpoints} 个检查点`,
    against: (exported: number) =>
      exported === 0 ? '，文件中没有其检查点' : `，已与文件中的 ${exported} 个核对`,
    intact: '与写入时一致',
    broken: (count: number, more: boolean) => `${more ? '超过 ' : ''}${count} 处异常`,
  },
} as const;

/** The answer for a person. */
export function asText(all: readonly Verified[], language: Language): string {
  const say = words[language];
  const lines = all.flatMap((one) => {
    const { organisation, findings, more, exported } = one;
    const verdict = findings.length === 0 ? say.intact : say.broken(findings.length, more);
    return [
      `${organisation}: ${say.sum(one)}${exported === undefined ? '' : say.against(exported)}: ${verdict}`,
      ...findings.map((finding) => `  ${findingWords(finding)[language]}  [${finding.code}]`),
    ];
  });
  return lines.map((line) => `${line}\n`).join('');
}

const found = (finding: Finding) => ({
  code: finding.code,
  ...finding.subject,
  ...finding.parameters,
  message: findingWords(finding),
});

/** The answer for programs. */
export function asJson(all: readonly Verified[]): string {
  const organisations = all.map(({ findings, ...one }) => ({ ...one, findings: findings.map(found) }));
  const intact = all.every(({ findings }) => findings.length === 0);
  return `${JSON.stringify({ verdict: intact ? 'intact' : 'broken', organisations }, null, 2)}\n`;
}
