/** Where a page of the trail ended. */
export interface TrailPosition {
  readonly recordedAt: string;
  readonly seq: number;
  readonly stream: string;
}

const FORM = /^(\S{24}) (\d{1,9}) ([^\0\p{Surrogate}]*)$/u;

function isInstant(text: string): boolean {
  const at = Date.parse(text);
  return !Number.isNaN(at) && new Date(at).toISOString() === text && text >= '0001';
}

/** The position as a cursor carries it. */
export function positionText({ recordedAt, seq, stream }: TrailPosition): string {
  return `${recordedAt} ${seq} ${stream}`;
}

/** The position a cursor carries; undefined when PostgreSQL could not compare with it. */
export function positionOf(text: string | null): TrailPosition | undefined {
  const [, recordedAt = '', seq, stream = ''] = FORM.exec(text ?? '') ?? [];
  return isInstant(recordedAt) ? { recordedAt, seq: Number(seq), stream } : undefined;
}
