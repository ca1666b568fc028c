import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** A document as it is stored: its RFC 8785 text, and the SHA-256 of that as hex. */
export interface SealedDocument {
  readonly text: string;
  readonly hash: string;
}

/** Seals a document that names the hash before it, as the events of instances are sealed. */
export function sealDocument(document: { readonly previousHash: string | null }): SealedDocument {
  const text = canonicalize(document);
  if (text === undefined) throw new TypeError('the document has no canonical text');
  return { text, hash: createHash('sha256').update(text, 'utf8').digest('hex') };
}
