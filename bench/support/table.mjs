/** Prints a Markdown table to standard output: what is measured goes into bench/README.md as it stands. */
export function printTable(title, head, rows) {
  const lines = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(3, ...lines.map((line) => line[column].length)));
  const format = (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  console.log(`\n### ${title}\n`);
  console.log(format(head));
  console.log(format(widths.map((width) => '-'.repeat(width))));
  for (const line of lines.slice(1)) console.log(format(line));
}

/** A ratio as people read it: two significant places, whatever its size. */
export function ratio(value) {
  return Number.isFinite(value) ? (value >= 10 ? value.toFixed(1) : value.toFixed(2)) : '–';
}

/** The middle of the figures, which one slow round does not move. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
