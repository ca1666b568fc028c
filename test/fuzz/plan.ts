import type { PostName } from '../support/company.js';
import type { RawRequest } from '../support/http-client.js';
import type { ApiOperation } from './api-document.js';
import { Remembered, type Memory } from './memory.js';
import { RawJson } from './spoil.js';

/** Who asks: somebody of the company, or somebody with no right to anything in it. */
export type Actor = PostName | 'nobody' | 'revoked' | 'foreigner' | 'expendable';

/** A request to an operation, with placeholders for what is picked from memory when it is sent. */
export interface Plan {
  readonly operation: ApiOperation;
  readonly actor: Actor;
  readonly path: Readonly<Record<string, unknown>>;
  /** Parameters, or a query as it stands. */
  readonly query: Readonly<Record<string, unknown>> | string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON to be, or bytes as they stand. */
  readonly body?: unknown;
}

function jsonText(body: unknown, memory: Memory): string {
  const raw = new Map<string, string>();
  const text = JSON.stringify(body, (_key, value: unknown) => {
    if (value instanceof Remembered) return memory.pick(value);
    if (!(value instanceof RawJson)) return value;
    const mark = `@raw${raw.size}@`;
    raw.set(`"${mark}"`, value.text);
    return mark;
  });
  return [...raw].reduce((whole, [mark, part]) => whole.replace(mark, () => part), text);
}

function plain(value: unknown, memory: Memory): string {
  return value instanceof Remembered ? memory.pick(value) : String(value);
}

function queryOf(query: Plan['query'], memory: Memory): string {
  if (typeof query === 'string') return query;
  const entries = Object.entries(query).map(([name, value]): [string, string] => [
    name,
    plain(value, memory),
  ]);
  return new URLSearchParams(entries).toString();
}

/** The request as it goes over the wire. */
export function requestOf({ operation, path, query, headers, body }: Plan, memory: Memory): RawRequest {
  const address = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => plain(path[name], memory));
  const search = queryOf(query, memory);
  const full = search === '' ? address : `${address}?${search}`;
  if (body === undefined) return { method: operation.method, path: full, headers };
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(jsonText(body, memory));
  const type = operation.bodySchema === undefined ? {} : { 'content-type': 'application/json' };
  return { method: operation.method, path: full, headers: { ...type, ...headers }, body: bytes };
}
