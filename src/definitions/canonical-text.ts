import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { ProcessDefinition } from '../engine/model/process-definition.js';

/** The RFC 8785 text of a JSON value: equal values have equal texts, whatever the order of their keys. */
export function canonicalText(value: object | string | boolean): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('the value has no canonical text');
  return text;
}

/** SHA-256 of the canonical text, hex: what instances are pinned to beside key and version. */
export function digestOf(definition: ProcessDefinition): string {
  return createHash('sha256').update(canonicalText(definition), 'utf8').digest('hex');
}
