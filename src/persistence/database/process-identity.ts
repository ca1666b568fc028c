import { readFileSync } from 'node:fs';

/**
 * When a process started, as text to compare with: a number is given to a new process as soon as its old one is gone,
 * so a number alone does not tell who holds something. Undefined where the system does not say (all but Linux).
 */
export function startOf(pid: number): string | undefined {
  const stat = read(`/proc/${pid}/stat`);
  const boot = read('/proc/sys/kernel/random/boot_id')?.trim();
  // The command stands in parentheses and may hold any character: what follows the last one is safe to split.
  const ticks = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  return ticks === undefined || boot === undefined ? undefined : `${boot}/${ticks}`;
}

/** Whether the process that started then under this number is still running. */
export function isRunning(pid: number, start: string | undefined): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  if (start === undefined) return true;
  return startOf(pid) === start && !isZombie(pid);
}

function isZombie(pid: number): boolean {
  const stat = read(`/proc/${pid}/stat`);
  return stat !== undefined && /^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2));
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
