import type { AuditRecord, AuditType } from '../../application/ports/audit-trail.js';

/** A row of the trail; the columns repeat what the text says. */
export interface AuditRow {
  readonly stream: string;
  readonly seq: number;
  readonly type: AuditType;
  readonly actor: string | null;
  readonly recorded_at: Date;
  readonly text: string;
  readonly hash: string;
}

/** The entry a row holds; where its text was changed into something else, what the columns say of it. */
export function recordOf(row: AuditRow): AuditRecord {
  const { text, hash } = row;
  const read = parsed(text);
  if (isEntry(read)) {
    const { type, stream, actor, body, seq, recordedAt } = read;
    return { type, stream, ...(actor === undefined ? {} : { actor }), body, seq, recordedAt, hash };
  }
  const { stream, seq, type, actor, recorded_at } = row;
  const recordedAt = recorded_at.toISOString();
  const by = actor === null ? {} : { actor };
  return { type, stream, ...by, body: {}, seq, recordedAt, hash, unreadable: true };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isEntry(read: unknown): read is AuditRecord {
  if (!isObject(read)) return false;
  const { type, stream, actor, body, seq, recordedAt } = read;
  return (
    [type, stream, recordedAt, actor ?? ''].every((each) => typeof each === 'string') &&
    Number.isInteger(seq) &&
    isObject(body)
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
