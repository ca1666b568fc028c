import { describe, expect, it } from '@jest/globals';
import { uuidv7 } from 'uuidv7';
import { formatCredential, hashSecret, newSecret, parseCredential } from './credential-text.js';

describe('credential text', () => {
  const parts = { org: uuidv7(), id: uuidv7(), secret: newSecret() };

  it('comes back as its parts', () => {
    expect(parseCredential(formatCredential(parts))).toEqual(parts);
  });

  it.each([
    '',
    'slc_',
    'Bearer x',
    `slc_${parts.org}_${parts.id}_`,
    `${formatCredential(parts)}0`,
    formatCredential({ ...parts, org: "' or 1=1" }),
  ])('is nothing when it is %j', (text) => expect(parseCredential(text)).toBeUndefined());

  it('is stored as a hash from which the secret cannot be read', () => {
    expect(hashSecret(parts.secret)).toMatch(/^[0-9a-f]{64}$/);
    expect(hashSecret(parts.secret)).not.toBe(parts.secret);
  });
});
