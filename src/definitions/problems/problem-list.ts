import type { LineIndex } from '../parse/line-index.js';
import type { Span } from '../parse/source-node.js';
import type { Finding, Problem } from './problem.js';

/** More errors, or more warnings, than this in one file tell a reader nothing new. */
const MAX_PROBLEMS = 200;

/** Gathers the problems of one file and gives each its place. */
export class ProblemList {
  private readonly problems: Problem[] = [];
  private readonly seen = new Set<string>();
  private readonly kept = { error: 0, warning: 0 };
  private readonly dropped = { error: 0, warning: 0 };

  constructor(
    private readonly file: string,
    private readonly lines: LineIndex,
  ) {}

  get hasErrors(): boolean {
    return this.kept.error > 0;
  }

  /** Whether more errors would only be counted: what they say need not be worked out. */
  get full(): boolean {
    return this.kept.error >= MAX_PROBLEMS;
  }

  add(span: Span, finding: Finding): void {
    const severity = finding.severity ?? 'error';
    if (this.kept[severity] >= MAX_PROBLEMS) {
      this.dropped[severity]++;
      return;
    }
    const mark = `${span.start}:${finding.code}:${finding.message.en}`;
    if (this.seen.has(mark)) return;
    this.seen.add(mark);
    this.kept[severity]++;
    const { line, column } = this.lines.at(span.start);
    const end = this.lines.at(Math.max(span.start, span.end));
    this.problems.push({
      file: this.file,
      line,
      column,
      endLine: end.line,
      endColumn: end.column,
      code: finding.code,
      severity,
      message: finding.message,
      ...(finding.suggestion === undefined ? {} : { suggestion: finding.suggestion }),
    });
  }

  /** All of them in the order of the file. */
  sorted(): readonly Problem[] {
    const sorted = [...this.problems].sort(
      (left, right) => left.line - right.line || left.column - right.column,
    );
    const last = sorted.at(-1);
    const count = this.dropped.error + this.dropped.warning;
    if (count === 0 || last === undefined) return sorted;
    const severity = this.dropped.error > 0 ? 'error' : 'warning';
    const message = {
      en: `There are at least ${count} more problems in this file.`,
      zh: `此文件至少还有 ${count} 处其他问题。`,
    };
    const { line, column } = last;
    return [
      ...sorted,
      { file: this.file, line, column, code: 'definition.more-problems', severity, message },
    ];
  }
}
