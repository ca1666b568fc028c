/** Processor time from /proc (Linux), in seconds. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const TICKS = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

function stat(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name of the program, in brackets, may hold anything.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [utime, stime, cutime, cstime] = fields.slice(11, 15).map(Number);
  return { parent: Number(fields[1]), own: (utime + stime) / TICKS, children: (cutime + cstime) / TICKS };
}

/** What a process has used itself, all its threads. */
export const processSeconds = (pid) => stat(pid).own;

/** What a process, its living children and those it has buried have used: a PostgreSQL server and its backends. */
export function familySeconds(pid) {
  const { own, children } = stat(pid);
  let total = own + children;
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const child = stat(entry);
      if (child.parent === pid) total += child.own + child.children;
    } catch {
      // It ended while we looked; its parent has its time now, at the next look.
    }
  }
  return total;
}
