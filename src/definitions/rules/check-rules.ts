import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import type { SourceFile } from '../parse/parse-source.js';
import { childOf, keySpan, nearest, type SourcePath, type Span } from '../parse/source-node.js';
import { spanWithin } from '../parse/text-offset.js';
import type { Finding, Told } from '../problems/problem.js';
import type { ProblemList } from '../problems/problem-list.js';
import type { Origins } from '../resolve/origins.js';
import type { Wanted } from '../texts/translations.js';
import type { Rule, RuleContext, RuleFinding, Said } from './rule.js';
import { rules } from './rules.js';

/** A definition with the file it was made from. */
export interface CheckedFile {
  readonly definition: ProcessDefinition;
  readonly file: SourceFile;
  readonly origins: Origins;
  readonly texts: readonly Wanted[];
  readonly problems: ProblemList;
  readonly offered: readonly string[];
  linkedDefinition(process: string): ProcessDefinition | undefined;
  hasCalendar(key: string): boolean;
}

const wholeFile: Span = { start: 0, end: 0 };

function contextFor(rule: Rule, checked: CheckedFile): RuleContext {
  const { definition, file, origins, texts, problems, offered } = checked;
  const whole = (finding: RuleFinding): Finding => ({
    code: `definition.${rule.id}`,
    severity: rule.severity,
    ...finding,
  });
  const complete = (said: Said): Told => (typeof said === 'object' ? whole(said) : () => whole(said()));
  const report = (span: Span, told: Told) => problems.add(span, told);
  const nodeAt = (part: object, path: SourcePath) => {
    const node = origins.of(part);
    return node === undefined ? undefined : nearest(node, path);
  };
  return {
    definition,
    file: file.path,
    texts,
    offered,
    linkedDefinition: (process) => checked.linkedDefinition(process),
    hasCalendar: (key) => checked.hasCalendar(key),
    get full() {
      return problems.full;
    },
    has: (part, key) => childOf(origins.of(part), key) !== undefined,
    reportAt: (span, finding) => report(span, complete(finding)),
    report: (part, path, finding) => report(nodeAt(part, path) ?? wholeFile, complete(finding)),
    reportKey: (part, path, finding) => {
      const node = origins.of(part);
      report(node === undefined ? wholeFile : keySpan(node, path), complete(finding));
    },
    reportWithin: (part, path, { start, end }, finding) => {
      const node = nodeAt(part, path);
      const span = node?.kind === 'scalar' ? spanWithin(node, start, end) : (node ?? wholeFile);
      report(span, complete(finding));
    },
  };
}

/**
 * Checks a definition against all rules, or against some. When its shape is wrong already, what was left out would only make rules of
 * severity `warning` cry wolf, so those wait.
 */
export function checkRules(checked: CheckedFile, wellFormed: boolean, which: readonly Rule[] = rules): void {
  const fits = wellFormed && !checked.problems.hasErrors;
  for (const rule of which) {
    if (fits || rule.severity === 'error') rule.check(contextFor(rule, checked));
  }
}
