import type { FastifyReply } from 'fastify';

/** An answer that may be a repeat, as JSON text. */
interface TextAnswer {
  readonly status: number;
  readonly text: string;
  readonly replayed: boolean;
  readonly version?: number;
}

/** Sends JSON text as it was kept, with its status; a repeat says so. */
export function sendText(reply: FastifyReply, { status, text, replayed, version }: TextAnswer): string {
  reply.status(status).header('content-type', 'application/json; charset=utf-8');
  if (version !== undefined) reply.header('etag', `"${version}"`);
  if (replayed) reply.header('idempotency-replayed', 'true');
  return text;
}

/** Sends a versioned entry with its version as `ETag`. */
export function sendVersioned<T extends { readonly version: number }>(reply: FastifyReply, entry: T): T {
  reply.header('etag', `"${entry.version}"`);
  return entry;
}

/** What `AnswerOnce` is to run for a `POST` that makes an entry. */
export function creation<T extends object>(make: () => Promise<T>): () => Promise<{ status: number; body: T }> {
  return async () => ({ status: 201, body: await make() });
}

/** Sends a created versioned entry; the version is in the text, so a repeat has the `ETag` too. */
export function sendCreated(reply: FastifyReply, answer: TextAnswer): string {
  const { version } = JSON.parse(answer.text) as { version: number };
  return sendText(reply, { ...answer, version });
}
