import { randomUUID } from 'node:crypto';
import { ADMINISTRATOR_PASSWORD } from '../support/company.js';
import type { CodesOf, Provocation, Scene } from './scene.js';

/** Comes back from the identity provider with a code, which says of the scene's provider who that is. */
function comeBack({ product }: Scene, code: string) {
  const flow = {
    state: 's',
    nonce: 'n',
    verifier: 'v',
    redirectUri: 'http://localhost/sign-in/provider/callback',
  };
  const cookie = `sluice_provider=${Buffer.from(JSON.stringify(flow)).toString('base64url')}`;
  return product.anyone.get(`/sign-in/provider/callback?code=${code}`, { cookie });
}

/** Who may do what. */
export const accessCodes: Readonly<
  Record<CodesOf<'access'> | CodesOf<'user'> | CodesOf<'token'> | CodesOf<'session'>, Provocation>
> = {
  'access.sign-in-required': ({ product }) => product.anyone.get('/api/v1/me'),
  'access.sign-in-failed': ({ product }) =>
    product.anyone.post('/api/v1/session', {
      organisation: 'main',
      email: product.people.administrator.email,
      password: 'wrong',
    }),
  'access.credential-revoked': async ({ rep, product }) => {
    const { id, token } = (await rep.post('/api/v1/tokens', { name: 'lost' })).as<{
      id: string;
      token: string;
    }>();
    await rep.delete(`/api/v1/tokens/${id}`);
    return product.anyone.with({ authorization: `Bearer ${token}` }).get('/api/v1/me');
  },
  'access.password-change-required': async ({ admin, product }) => {
    const { id, email } = product.people.presales;
    const reset = await admin.post(`/api/v1/users/${id}/password-reset`);
    const password = reset.as<{ temporaryPassword: string }>().temporaryPassword;
    return product.anyone.post('/api/v1/session', { organisation: 'main', email, password });
  },
  'access.password-wrong': ({ rep }) =>
    rep.post('/api/v1/me/password', { oldPassword: 'a guess', newPassword: 'long enough' }),
  'access.password-unchanged': ({ admin }) =>
    admin.post('/api/v1/me/password', {
      oldPassword: ADMINISTRATOR_PASSWORD,
      newPassword: ADMINISTRATOR_PASSWORD,
    }),
  'access.scope-missing': async ({ rep, product }) => {
    const made = await rep.post('/api/v1/tokens', { name: 'reader', scopes: ['read'] });
    const reader = product.anyone.with({ authorization: `Bearer ${made.as<{ token: string }>().token}` });
    return reader.post('/api/v1/customers', { name: 'Acme' });
  },
  'access.provider-unreachable': ({ product }) => product.anyone.get('/sign-in/provider'),
  'access.provider-refused': ({ product }) => product.anyone.get('/sign-in/provider/callback?code=x'),
  'access.provider-uninvited': (scene) => comeBack(scene, 'stranger'),
  'access.email-unverified': (scene) => comeBack(scene, 'unverified'),
  'access.forbidden': ({ rep }) => rep.post('/api/v1/teams', { name: 'mine' }),
  'access.origin-refused': ({ product }) =>
    product.anyone.post(
      '/api/v1/session',
      { organisation: 'main', email: 'x', password: 'x' },
      { origin: 'https://evil.example' },
    ),
  'user.not-found': ({ admin }) => admin.get(`/api/v1/users/${randomUUID()}`),
  'user.email-taken': ({ admin, product }) =>
    admin.post('/api/v1/users', { email: product.people.rep.email, name: 'twin', roles: ['rep'] }),
  'user.own-access': ({ admin, product }) =>
    admin.patch(`/api/v1/users/${product.people.administrator.id}`, { active: false }),
  'user.own-permission': ({ admin, product }) =>
    admin.patch(`/api/v1/users/${product.people.administrator.id}`, { permissions: ['override'] }),
  'user.manager-invalid': ({ admin, product }) =>
    admin.patch(`/api/v1/users/${product.people.director.id}`, { manager: product.people.rep.id }),
  'user.team-unknown': ({ admin, product }) =>
    admin.patch(`/api/v1/users/${product.people.rep.id}`, { team: randomUUID() }),
  'session.not-found': ({ rep }) => rep.delete(`/api/v1/sessions/${randomUUID()}`),
  'token.not-found': ({ rep }) => rep.delete(`/api/v1/tokens/${randomUUID()}`),
};
