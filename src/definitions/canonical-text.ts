import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { ProcessDefinition } from '../engine/model/process-definition.js';

/** The RFC 8785 text of a definition: equal definitions have equal texts, whatever their files look like. */
export function canonicalText(definition: ProcessDefinition): string {
  const text = canonicalize(definition);
  if (text === undefined) throw new TypeError('a definition always has a canonical text');
  return text;
}

/** SHA-256 of the canonical text, hex: what instances are pinned to beside key and version. */
export function digestOf(definition: ProcessDefinition): string {
  return createHash('sha256').update(canonicalText(definition), 'utf8').digest('hex');
}
