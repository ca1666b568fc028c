import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '../../errors/domain-error.js';
import { isRunning, startOf } from './process-identity.js';

/** A data folder that belongs to this process until released. */
export interface FolderLock {
  release(): Promise<void>;
}

interface Holder {
  readonly pid: number;
  readonly start?: string;
  /** Tells one taking of the lock from every other. */
  readonly nonce: string;
}

const HEAD = 'lock';
const successorOf = (holder: Holder): string => `${HEAD}-${holder.nonce}`;

/** What this process holds, for systems that do not say when a process started. */
const heldHere = new Set<string>();

/**
 * Takes a folder for this process alone; two processes on one PGlite folder would corrupt it silently.
 *
 * A lock left behind by a dead process is not removed and made anew, for two starters could each remove the other's:
 * instead `link` puts the heir's file under a name made of the dead holder's nonce, which only one can do. Whoever did
 * holds the folder if the way from the head still ends with it, and then becomes the head itself.
 * @throws DomainError `start.folder-in-use` naming the process that has it.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  await mkdir(folder, { recursive: true });
  const start = startOf(process.pid);
  const mine: Holder = { pid: process.pid, nonce: randomUUID(), ...(start === undefined ? {} : { start }) };
  const file = join(folder, `taking-${mine.nonce}`);
  await writeFile(file, JSON.stringify(mine), { flag: 'wx', mode: 0o600 });
  try {
    await take(folder, file, mine);
    heldHere.add(mine.nonce);
  } finally {
    await rm(file, { force: true });
  }
  return {
    release: async () => {
      if (!heldHere.delete(mine.nonce)) return;
      if (holderOf(folder, HEAD)?.nonce === mine.nonce) await rm(join(folder, HEAD), { force: true });
    },
  };
}

async function take(folder: string, file: string, mine: Holder): Promise<void> {
  for (;;) {
    const last = endOfLine(folder).at(-1);
    if (last !== undefined && holds(last))
      throw new DomainError('start.folder-in-use', { folder, pid: last.pid });
    const place = last === undefined ? HEAD : successorOf(last);
    if (!(await linked(file, join(folder, place)))) continue;
    if (endOfLine(folder).at(-1)?.nonce === mine.nonce) break;
    // The line has changed meanwhile: what was taken leads nowhere.
    await rm(join(folder, place), { force: true });
  }
  await rename(file, join(folder, HEAD));
  for (const name of await readdir(folder)) {
    if (name.startsWith(`${HEAD}-`)) await rm(join(folder, name), { force: true });
  }
}

/** The holders from the first to the last: each died before the next one took over. */
function endOfLine(folder: string): Holder[] {
  const line: Holder[] = [];
  for (let name = HEAD; ;) {
    const holder = holderOf(folder, name);
    if (holder === undefined || line.some((earlier) => earlier.nonce === holder.nonce)) return line;
    line.push(holder);
    name = successorOf(holder);
  }
}

function holds(holder: Holder): boolean {
  if (holder.pid === process.pid && holder.start === undefined) return heldHere.has(holder.nonce);
  return holder.pid > 0 && isRunning(holder.pid, holder.start);
}

function holderOf(folder: string, name: string): Holder | undefined {
  let text: string;
  try {
    text = readFileSync(join(folder, name), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return JSON.parse(text) as Holder;
  } catch {
    // Files are linked only when complete, so this one suffered a power cut, which its writer did not outlive.
    return { pid: 0, nonce: 'unreadable' };
  }
}

async function linked(file: string, place: string): Promise<boolean> {
  try {
    await link(file, place);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
