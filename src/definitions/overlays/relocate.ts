import type { SourceText, Span } from '../parse/source-node.js';
import type { Finding } from '../problems/problem.js';
import type { Relocate } from '../problems/problem-list.js';
import type { Departure } from './departure.js';

/** The line of the overlay that took away what a finding misses. */
function causeOf(finding: Finding, departures: readonly Departure[]): Departure | undefined {
  return departures.find(({ ids }) => ids.some((id) => finding.message.en.includes(`\`${id}\``)));
}

/**
 * Reports what does not fit in the merged definition in the file that was merged into it: at the line that took away what
 * is missing, else at the line that brought the other file in. What another file merely should do better is said there.
 * @param anchors the line that brought each other file in.
 */
export function relocation(
  departures: readonly Departure[],
  anchors: ReadonlyMap<SourceText, Span>,
): Relocate {
  return (span, finding) => {
    const anchor = causeOf(finding, departures)?.span ?? anchors.get(span.source);
    if (anchor === undefined || finding.severity === 'warning') return undefined;
    const { line, column } = span.source.lines.at(span.start);
    const place = `${span.source.path}:${line}:${column}`;
    const message = {
      en: `${finding.message.en} (It stands in ${place}.)`,
      zh: `${finding.message.zh}（位于 ${place}。）`,
    };
    return { span: anchor, finding: { ...finding, message } };
  };
}
