import type { Agent } from 'node:http';
import { request, type IncomingHttpHeaders } from 'node:http';

/** A request as it goes over the wire: nothing is added to it but host and length. */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: Buffer | string;
}

/** What came back. */
export class HttpAnswer {
  constructor(
    readonly status: number,
    readonly headers: IncomingHttpHeaders,
    readonly bytes: Buffer,
  ) {}

  get text(): string {
    return this.bytes.toString('utf8');
  }

  get json(): unknown {
    return JSON.parse(this.text) as unknown;
  }

  /** The body, as the caller knows it to be. */
  as<T>(): T {
    return this.json as T;
  }
}

/** An answer on which a test goes on: anything but a success ends it with what was said. */
export function done(answer: HttpAnswer): HttpAnswer {
  if (answer.status >= 300) throw new Error(answer.text);
  return answer;
}

/** One client of a server: a person with a token, a browser with a cookie, or nobody. */
export class HttpClient {
  constructor(
    private readonly base: string,
    private readonly agent: Agent,
    private readonly credential: Readonly<Record<string, string>> = {},
  ) {}

  /** The same server, asked by somebody else. */
  with(credential: Readonly<Record<string, string>>): HttpClient {
    return new HttpClient(this.base, this.agent, credential);
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<HttpAnswer> {
    return this.send({ method: 'GET', path, headers });
  }

  post(path: string, body?: object, headers: Readonly<Record<string, string>> = {}): Promise<HttpAnswer> {
    return this.sendJson('POST', path, body, headers);
  }

  patch(path: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<HttpAnswer> {
    return this.sendJson('PATCH', path, body, headers);
  }

  delete(path: string, headers: Readonly<Record<string, string>> = {}): Promise<HttpAnswer> {
    return this.send({ method: 'DELETE', path, headers });
  }

  /** Sends exactly this, with the credential unless the headers hold one. */
  send({ method, path, headers = {}, body }: RawRequest): Promise<HttpAnswer> {
    return new Promise((resolve, reject) => {
      const { hostname, port } = new URL(this.base);
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      const all: Record<string, string | readonly string[]> = { ...this.credential, ...length, ...headers };
      const sent = request(
        { hostname, port, method, path, headers: all as Record<string, string>, agent: this.agent },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('error', reject);
          answer.on('end', () =>
            resolve(new HttpAnswer(answer.statusCode ?? 0, answer.headers, Buffer.concat(chunks))),
          );
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  private sendJson(
    method: string,
    path: string,
    body: object | undefined,
    headers: Readonly<Record<string, string>>,
  ): Promise<HttpAnswer> {
    if (body === undefined) return this.send({ method, path, headers });
    const type = { 'content-type': 'application/json' };
    return this.send({ method, path, headers: { ...type, ...headers }, body: JSON.stringify(body) });
  }
}
