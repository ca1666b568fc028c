import type { LineIndex } from '../parse/line-index.js';
import type { Span } from '../parse/source-node.js';
import type { Finding, Problem } from './problem.js';

/** More than this in one file tells a reader nothing new. */
const MAX_PROBLEMS = 200;

/** Gathers the problems of one file and gives each its place. */
export class ProblemList {
  private readonly problems: Problem[] = [];
  private readonly seen = new Set<string>();
  private dropped = 0;

  constructor(
    private readonly file: string,
    private readonly lines: LineIndex,
  ) {}

  get hasErrors(): boolean {
    return this.problems.some((problem) => problem.severity === 'error');
  }

  /** Whether more problems would only be counted: what they say need not be worked out. */
  get full(): boolean {
    return this.problems.length >= MAX_PROBLEMS;
  }

  add(span: Span, finding: Finding): void {
    if (this.full) {
      this.dropped++;
      return;
    }
    const mark = `${span.start}:${finding.code}:${finding.message.en}`;
    if (this.seen.has(mark)) return;
    this.seen.add(mark);
    const { line, column } = this.lines.at(span.start);
    const end = this.lines.at(Math.max(span.start, span.end));
    this.problems.push({
      file: this.file,
      line,
      column,
      endLine: end.line,
      endColumn: end.column,
      code: finding.code,
      severity: finding.severity ?? 'error',
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
    if (this.dropped === 0 || last === undefined) return sorted;
    const count = this.dropped;
    const message = {
      en: `There are at least ${count} more problems in this file.`,
      zh: `此文件至少还有 ${count} 处其他问题。`,
    };
    const { line, column } = last;
    return [
      ...sorted,
      { file: this.file, line, column, code: 'definition.more-problems', severity: 'error', message },
    ];
  }
}
