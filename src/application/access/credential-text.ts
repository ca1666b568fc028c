import { createHash, randomBytes } from 'node:crypto';

/** The parts of a bearer token or session cookie. */
export interface CredentialParts {
  readonly org: string;
  readonly id: string;
  /** 256 random bits, hex. */
  readonly secret: string;
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const pattern = new RegExp(`^slc_(${uuid})_(${uuid})_([0-9a-f]{64})$`);

/** `slc_<organisation>_<id>_<secret>`: the prefix lets scanners find a leaked one, the organisation finds its rows. */
export function formatCredential({ org, id, secret }: CredentialParts): string {
  return `slc_${org}_${id}_${secret}`;
}

/** The parts, or undefined when the text is no credential of ours. */
export function parseCredential(text: string): CredentialParts | undefined {
  const [, org, id, secret] = pattern.exec(text) ?? [];
  return org === undefined || id === undefined || secret === undefined ? undefined : { org, id, secret };
}

/** A fresh secret. */
export function newSecret(): string {
  return randomBytes(32).toString('hex');
}

/** What is stored of a secret: its SHA-256, hex. A secret of 256 random bits needs no slow hash. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
