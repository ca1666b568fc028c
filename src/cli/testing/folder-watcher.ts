import { watch, type FSWatcher } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isFolder } from './test-files.js';

/** Editors write a file in several steps; what comes within this time is one change. */
const SETTLE_MS = 80;

const YAML = /\.ya?ml$/;

/** Where a folder of definitions keeps what its tests depend on. */
const BESIDE = ['tests', 'libraries', 'calendars', 'versions', 'i18n'];

async function subfolders(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
}

/** The folders whose files decide how the tests at a path go. */
async function foldersOf(path: string): Promise<readonly string[]> {
  const root = (await isFolder(path)) ? path : dirname(dirname(path));
  const beside = BESIDE.map((name) => join(root, name));
  return [root, ...beside, ...(await subfolders(join(root, 'i18n')))];
}

/** Watches the files that tests depend on, and says which were saved once it is quiet. */
export class FolderWatcher {
  private readonly watchers = new Map<string, FSWatcher>();
  private readonly changed = new Set<string>();
  private quiet: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly paths: readonly string[],
    private readonly onChange: (changed: ReadonlySet<string>) => void,
  ) {}

  /** Watches what is there now; folders come and go. */
  async refresh(): Promise<void> {
    const folders = (await Promise.all(this.paths.map(foldersOf))).flat();
    for (const folder of new Set(folders)) {
      if (!this.closed && !this.watchers.has(folder) && (await isFolder(folder))) this.watch(folder);
    }
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.quiet);
    for (const watcher of this.watchers.values()) watcher.close();
    this.watchers.clear();
  }

  private watch(folder: string): void {
    try {
      const watcher = watch(folder, (_event, name) => this.note(folder, name));
      this.watchers.set(folder, watcher);
      watcher.on('error', () => this.forget(folder));
    } catch {
      // It went between looking and watching; the next refresh finds it when it is back.
    }
  }

  private forget(folder: string): void {
    this.watchers.get(folder)?.close();
    this.watchers.delete(folder);
  }

  private note(folder: string, name: string | null): void {
    const isFolderOfOurs = name !== null && !name.includes('.');
    if (name !== null && !YAML.test(name) && !isFolderOfOurs) return;
    this.changed.add(name === null ? folder : join(folder, name));
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => this.settle(), SETTLE_MS);
  }

  private settle(): void {
    const changed = new Set(this.changed);
    this.changed.clear();
    this.onChange(changed);
  }
}
