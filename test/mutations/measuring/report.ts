import { shares, tallies, total, type Tally } from './tally.js';
import type { Complaint } from './examiner.js';
import type { Verdict } from './verdict.js';

/** What has to be reached. */
export const AIMS = { reported: 0.95, rightLine: 0.9 } as const;

const percent = (share: number) => `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;

function row(tally: Tally): readonly string[] {
  const { reported, rightLine } = shares(tally);
  const none = tally.sites === 0;
  return [
    tally.operator,
    String(tally.sites),
    String(tally.reported),
    none ? '–' : percent(reported),
    String(tally.rightLine),
    none ? '–' : percent(rightLine),
  ];
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)];
}

const where = ({ file, expected, operator, description }: Verdict) =>
  `${file}:${[...new Set(expected.map(({ line }) => line))].join(',')}  ${operator}  ${description}`;

/** What was measured. */
export interface Measured {
  readonly verdicts: readonly Verdict[];
  readonly originals: readonly Complaint[];
  readonly operators: readonly string[];
}

/** Everything that keeps a measurement from being good enough, in words. */
export function shortcomings({ verdicts, originals }: Measured): readonly string[] {
  const { reported, rightLine } = shares(total('all', verdicts));
  const crashes = verdicts.filter(({ crash }) => crash !== undefined);
  const alarms = originals.filter(({ severity }) => severity === 'error');
  return [
    ...(verdicts.length === 0 ? ['nothing was measured'] : []),
    ...(reported < AIMS.reported ? [`reported ${percent(reported)}, wanted ${percent(AIMS.reported)}`] : []),
    ...(rightLine < AIMS.rightLine
      ? [`on the right line ${percent(rightLine)}, wanted ${percent(AIMS.rightLine)}`]
      : []),
    ...crashes.map((verdict) => `crash: ${where(verdict)}: ${verdict.crash ?? ''}`),
    ...alarms.map(({ file, line, text }) => `false alarm: ${file}:${line}  ${text}`),
  ];
}

/** The figures by operator, the survivors, and if wanted what was reported on another line than expected. */
export function report(measured: Measured, withLines: boolean): string {
  const { verdicts, operators } = measured;
  const rows = [...tallies(verdicts, operators), total('all', verdicts)].map(row);
  const survivors = verdicts.filter(
    ({ complaints, crash }) => complaints.length === 0 && crash === undefined,
  );
  const astray = verdicts.filter(({ complaints, rightLine }) => complaints.length > 0 && !rightLine);
  const said = ({ complaints }: Verdict) =>
    complaints
      .slice(0, 2)
      .map(({ line, text }) => `${line}: ${text}`)
      .join(' | ');
  return [
    ...table([['operator', 'sites', 'reported', '%', 'right line', '%'], ...rows]),
    '',
    `${survivors.length} survivors`,
    ...survivors.map(where),
    ...(withLines
      ? ['', `${astray.length} on another line`, ...astray.map((each) => `${where(each)}  ←  ${said(each)}`)]
      : []),
    '',
  ].join('\n');
}
