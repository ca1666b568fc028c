import { readConfiguration } from '../config/configuration.js';
import { startServer, type RunningServer } from '../main/start-server.js';
import { startFailure } from './start-failure.js';
import { welcome } from './welcome.js';

/** How long requests under way may take to finish after a signal. */
const STOP_WITHIN_MS = 15_000;

/** `sluice serve`: runs the server until SIGTERM or SIGINT. */
export async function serve(): Promise<void> {
  let starting: Promise<RunningServer>;
  try {
    starting = startServer(readConfiguration(process.env));
    stopOnSignal(starting);
    process.stdout.write(welcome(await starting));
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
