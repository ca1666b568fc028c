/** What hashing a password takes: OWASP's figures for scrypt in 16 MB. Tests hash at a small part of it (jest.config.js). */
export const passwordCost = { N: 16_384, r: 8, p: 5 } as const;
