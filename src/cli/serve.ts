import { readConfiguration } from '../config/configuration.js';
import { startServer, type RunningServer, type StartOptions } from '../main/start-server.js';
import { startFailure } from './start-failure.js';
import { demoSignIn, firstSignIn, welcome } from './welcome.js';

/** How long requests under way may take to finish after a signal. */
const STOP_WITHIN_MS = 15_000;

const DEMO_DATA_DIR = './data/demo';

const fill: Required<StartOptions>['fill'] = async (database, stores) => {
  const { fillDemo } = await import('../main/demo/fill-demo.js');
  const [organisation] = await stores.directory.organisations();
  if (organisation) process.stdout.write(demoSignIn(await fillDemo(database, stores, organisation)));
};

/** The demo has a data folder of its own unless one is named, so that it never mixes with real work. */
function environmentOf(demo: boolean): NodeJS.ProcessEnv {
  return demo
    ? { ...process.env, SLUICE_DATA_DIR: process.env['SLUICE_DATA_DIR'] || DEMO_DATA_DIR }
    : process.env;
}

/** `sluice serve`: runs the server until SIGTERM or SIGINT; with `demo` there is a company in it. */
export async function serve({ demo = false }: { demo?: boolean } = {}): Promise<void> {
  try {
    const starting = startServer(readConfiguration(environmentOf(demo)), {
      onFounded: (administrator) => process.stdout.write(firstSignIn(administrator)),
      ...(demo ? { fill } : {}),
    });
    stopOnSignal(starting);
    process.stdout.write(welcome((await starting).url));
  } catch (error) {
    process.stderr.write(startFailure(error));
    process.exit(1);
  }
}

/** A second signal finds no listener and ends the process at once. */
function stopOnSignal(starting: Promise<RunningServer>): void {
  const stop = async (): Promise<void> => {
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    const server = await starting.catch(() => undefined);
    await server?.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
}
