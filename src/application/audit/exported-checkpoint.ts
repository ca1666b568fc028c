import { canonicalText } from '../../definitions/canonical-text.js';
import { sha256 } from '../event-log/seal-events.js';
import type { Checkpoint, CheckpointDocument } from '../ports/checkpoint-store.js';
import { parsedObject } from './hashed-text.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const HASH = /^[0-9a-f]{64}$/;
const LARGEST_INTEGER = 2_147_483_647;

const isNumber = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) > 0 && Number(value) <= LARGEST_INTEGER;
const isHash = (value: unknown): boolean => typeof value === 'string' && HASH.test(value);
const isId = (value: unknown): boolean => typeof value === 'string' && UUID.test(value);
const isName = (value: unknown): boolean => typeof value === 'string' && !/[\0\p{Surrogate}]/u.test(value);

function areHeads(value: unknown, isChain: (chain: unknown) => boolean): boolean {
  return (
    Array.isArray(value) &&
    value.every(
      (head) =>
        Array.isArray(head) && head.length === 3 && isChain(head[0]) && isNumber(head[1]) && isHash(head[2]),
    )
  );
}

/** The document an object is, when it is one that this version of the product can read. */
export function readDocument(
  object: Readonly<Record<string, unknown>> | undefined,
): CheckpointDocument | undefined {
  const { format, org, seq, madeAt, previousHash, heads } = object ?? {};
  const { instances, streams } = (heads ?? {}) as Readonly<Record<string, unknown>>;
  const known =
    format === 'sluice-checkpoint/1' &&
    isId(org) &&
    isNumber(seq) &&
    typeof madeAt === 'string' &&
    (previousHash === null || isHash(previousHash)) &&
    areHeads(instances, isId) &&
    areHeads(streams, isName);
  return known ? (object as CheckpointDocument | undefined) : undefined;
}

/** A checkpoint as a line of an exported file, without the end of the line. */
export function exportedLine({ checkpoint, hash }: Checkpoint): string {
  return `{"checkpoint":${canonicalText(checkpoint)},"hash":"${hash}"}`;
}

/** Reads a line of an exported file; undefined when it is no checkpoint or its hash is not that of its text. */
export function importedLine(line: string): Checkpoint | undefined {
  const { checkpoint: object, hash } = parsedObject(line) ?? {};
  const checkpoint =
    typeof object === 'object' && object !== null
      ? readDocument(object as Readonly<Record<string, unknown>>)
      : undefined;
  if (checkpoint === undefined || typeof hash !== 'string') return undefined;
  return sha256(canonicalText(checkpoint)) === hash ? { checkpoint, hash } : undefined;
}
