import { describe, expect, it } from '@jest/globals';
import { demoSignIn, firstSignIn, welcome } from './welcome.js';

const organisation = { id: 'o', slug: 'acme', name: 'acme', zone: 'UTC' };

describe('what the terminal shows', () => {
  it('says where the product answers', () => {
    expect(welcome('http://localhost:3000')).toContain('http://localhost:3000');
  });

  it('says at the first start how to sign in, once', () => {
    const said = firstSignIn({ organisation, user: 'u', email: 'a@b', generatedPassword: 'pa55word' });
    for (const part of ['acme', 'a@b', 'pa55word', 'this once only', '仅显示这一次'])
      expect(said).toContain(part);
  });

  it('never prints a password that was set from outside', () => {
    const said = firstSignIn({ organisation, user: 'u', email: 'a@b' });
    expect(said).toContain('SLUICE_ADMIN_PASSWORD');
    expect(said).not.toContain('once only');
  });

  it('lists who the demo can be looked at as', () => {
    const said = demoSignIn({ instances: 60, accounts: ['lin@x', 'chen@x'], password: 'demo-demo' });
    for (const part of ['60 records', 'lin@x', 'chen@x', 'demo-demo']) expect(said).toContain(part);
  });
});
