import type { Language } from '../../engine/model/text.js';
import { affectedTests } from './affected-tests.js';
import { answerTo, type TestOptions } from './answer.js';
import { FolderWatcher } from './folder-watcher.js';
import type { TestOutcome } from './test-outcome.js';
import { runTests } from './test-run.js';

/** Where watching prints, and whether that is a screen that can be cleared. */
export interface Screen {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

const waiting: Readonly<Record<Language, string>> = {
  en: 'Watching for changes. Ctrl-C ends.\n',
  zh: '正在监视文件改动。按 Ctrl-C 结束。\n',
};

/** Runs tests again and again as files change, one run at a time. */
class WatchedTests {
  private last: TestOutcome | undefined;
  private readonly waiting = new Set<string>();
  private running = false;

  constructor(
    private readonly paths: readonly string[],
    private readonly options: TestOptions,
    private readonly screen: Screen,
  ) {}

  /** Takes note of a change; what changes during a run is run after it. */
  async changed(files: ReadonlySet<string>): Promise<void> {
    for (const file of files) this.waiting.add(file);
    if (this.running) return;
    this.running = true;
    try {
      do {
        const changed = new Set(this.waiting);
        this.waiting.clear();
        await this.run(changed);
      } while (this.waiting.size > 0);
    } finally {
      this.running = false;
    }
  }

  private async run(changed: ReadonlySet<string>): Promise<void> {
    const { options, screen } = this;
    const outcome = await runTests(this.paths, { filter: options.filter, only: this.only(changed) });
    // What did not run again is still about the same processes.
    const others =
      this.last?.files.filter(({ path }) => !outcome.files.some((file) => file.path === path)) ?? [];
    this.last = { ...outcome, files: [...outcome.files, ...others] };
    const { output } = answerTo(outcome, options);
    screen.write(`${screen.isTTY === true ? CLEAR : ''}${output}\n${waiting[options.language]}`);
  }

  /** Coverage is a figure over all the tests, so then all of them run. */
  private only(changed: ReadonlySet<string>): ReadonlySet<string> | undefined {
    const { coverage = false, minCoverage } = this.options;
    if (this.last === undefined || coverage || minCoverage !== undefined) return undefined;
    return affectedTests(changed, this.last);
  }
}

/** `sluice test --watch`: runs the tests, and after every change those it may concern, until a signal ends it. */
export async function watchTests(
  paths: readonly string[],
  options: TestOptions,
  screen: Screen = process.stdout,
): Promise<void> {
  const tests = new WatchedTests(paths, options, screen);
  const ended = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  const watcher = new FolderWatcher(paths, (changed) => {
    // A folder may have come with the change.
    void watcher.refresh().then(() => tests.changed(changed));
  });
  await watcher.refresh();
  await tests.changed(new Set());
  await ended;
  watcher.close();
}
