import type { SourceText, Span } from '../parse/source-node.js';
import type { Finding, Problem, Told } from './problem.js';

/** More errors, or more warnings, than this in one file tell a reader nothing new. */
const MAX_PROBLEMS = 200;

/**
 * Where a finding in another file, which was merged into this one, is to be reported: here, where the author can mend it.
 * Undefined when it is not this file's concern.
 */
export type Relocate = (
  span: Span & { readonly source: SourceText },
  finding: Finding,
) => { readonly span: Span; readonly finding: Finding } | undefined;

/** Gathers the problems of a file, and of those it was merged with, and gives each its place. */
export class ProblemList {
  private readonly problems: Problem[] = [];
  private readonly seen = new Set<string>();
  private readonly kept = { error: 0, warning: 0 };
  private readonly dropped = { error: 0, warning: 0 };

  constructor(
    private readonly own: SourceText,
    private readonly relocate?: Relocate,
  ) {}

  get hasErrors(): boolean {
    return this.errors > 0;
  }

  /** How many errors there are; as many as are listed. */
  get errors(): number {
    return this.kept.error;
  }

  /** Whether more errors would only be counted: what they say need not be worked out. */
  get full(): boolean {
    return this.kept.error >= MAX_PROBLEMS;
  }

  add(span: Span, told: Told): void {
    if (typeof told === 'function' && this.full) {
      this.dropped.error++;
      return;
    }
    const finding = typeof told === 'function' ? told() : told;
    const { source } = span;
    if (source === undefined || source === this.own || this.relocate === undefined) this.keep(span, finding);
    else {
      const here = this.relocate({ ...span, source }, finding);
      if (here !== undefined) this.keep(here.span, here.finding);
    }
  }

  private keep(span: Span, finding: Finding): void {
    const severity = finding.severity ?? 'error';
    if (this.kept[severity] >= MAX_PROBLEMS) {
      this.dropped[severity]++;
      return;
    }
    const source = span.source ?? this.own;
    const mark = `${source.path}:${span.start}:${finding.code}:${finding.message.en}`;
    if (this.seen.has(mark)) return;
    this.seen.add(mark);
    this.kept[severity]++;
    const { line, column } = source.lines.at(span.start);
    const end = source.lines.at(Math.max(span.start, span.end));
    this.problems.push({
      file: source.path,
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

  /** All of them in the order of the file; what lies in other files comes last. */
  sorted(): readonly Problem[] {
    const { path } = this.own;
    const foreign = ({ file }: Problem) => (file === path ? '' : file);
    const sorted = [...this.problems].sort(
      (left, right) =>
        foreign(left).localeCompare(foreign(right)) || left.line - right.line || left.column - right.column,
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
    return [...sorted, { file: path, line, column, code: 'definition.more-problems', severity, message }];
  }
}
