import type { SourceText, Span } from '../parse/source-node.js';
import type { Finding } from '../problems/problem.js';
import type { Relocate } from '../problems/problem-list.js';
import type { Departure } from './departure.js';

/** Departures by what is gone. */
type Departures = ReadonlyMap<string, Departure>;

function byId(departures: readonly Departure[]): Departures {
  const said = departures.flatMap((one) => one.ids.map((id) => [id, one] as const));
  // Of several, the first tells.
  return new Map(said.reverse());
}

/** The line of the overlay that took away what a finding misses. */
function causeOf({ message }: Finding, departures: Departures): Departure | undefined {
  for (const [, word = ''] of message.en.matchAll(/`([^`]+)`/g)) {
    const found = departures.get(word);
    if (found !== undefined) return found;
  }
  return undefined;
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
  const gone = byId(departures);
  return (span, finding) => {
    const anchor = causeOf(finding, gone)?.span ?? anchors.get(span.source);
    if (anchor === undefined || (finding.severity === 'warning' && finding.ofMerged !== true))
      return undefined;
    const { line, column } = span.source.lines.at(span.start);
    const place = `${span.source.path}:${line}:${column}`;
    const message = {
      en: `${finding.message.en} (It stands in ${place}.)`,
      zh: `${finding.message.zh}（位于 ${place}。）`,
    };
    return { span: anchor, finding: { ...finding, message } };
  };
}
