import { describe, expect, it } from '@jest/globals';
import { welcome } from './welcome.js';

const server = { url: 'http://localhost:3000', close: async () => undefined };
const organisation = { id: 'o', slug: 'acme', name: 'acme', zone: 'UTC' };

describe('welcome', () => {
  it('says at the first start how to sign in, once', () => {
    const said = welcome({ ...server, administrator: { organisation, email: 'a@b', generatedPassword: 'pa55word' } });
    for (const part of ['http://localhost:3000', 'acme', 'a@b', 'pa55word', 'this once only']) expect(said).toContain(part);
  });

  it('never prints a password that was set from outside', () => {
    const said = welcome({ ...server, administrator: { organisation, email: 'a@b' } });
    expect(said).toContain('SLUICE_ADMIN_PASSWORD');
    expect(said).not.toContain('once only');
  });

  it('is one line later', () => {
    expect(welcome(server).trim().split('\n')).toHaveLength(1);
  });
});
