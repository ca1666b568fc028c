import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent } from 'node:http';
import { HttpClient } from './http-client.js';

/** A server in a process of its own. */
export class ServerProcess {
  private stdout = '';
  private stderr = '';
  private readonly exited: Promise<number | string>;
  private readonly agent = new Agent({ keepAlive: true });

  private constructor(private readonly child: ChildProcess) {
    child.stdout?.on('data', (chunk: Buffer) => (this.stdout += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()));
    this.exited = once(child, 'close').then(
      ([code, signal]) => (code as number | null) ?? (signal as string),
    );
  }

  /** Runs the command line of compiled source with nothing in its environment but what is given. */
  static spawn(main: string, environment: Readonly<Record<string, string>>): ServerProcess {
    const fresh = { PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'silent', PORT: '0', HOST: '127.0.0.1' };
    const child = spawn(process.execPath, [new URL(main).pathname, 'serve'], {
      env: { ...fresh, ...environment },
    });
    return new ServerProcess(child);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** What it said before it gave up. */
  get complaint(): string {
    return this.stderr;
  }

  /** What it told whoever started it. */
  get greeting(): string {
    return this.stdout;
  }

  /** A client of it, as soon as it answers. */
  async client(): Promise<HttpClient> {
    for (;;) {
      const [url] = /http:\/\/\S+/.exec(this.stdout) ?? [];
      if (url !== undefined) return new HttpClient(url, this.agent);
      if (this.child.exitCode !== null) throw new Error(`the server ended: ${this.stderr}`);
      await Promise.race([once(this.child.stdout ?? this.child, 'data'), this.exited]);
    }
  }

  /** Sends a signal; answers the exit code, or the signal that ended it. */
  async end(signal: NodeJS.Signals): Promise<number | string> {
    this.child.kill(signal);
    return this.ended();
  }

  /** Waits until it has ended by itself. */
  async ended(): Promise<number | string> {
    const result = await this.exited;
    this.agent.destroy();
    return result;
  }
}
