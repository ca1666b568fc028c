import { randomUUID } from 'node:crypto';
import { exhibit, type CodesOf, type Provocation } from './scene.js';

/** Who may do what. */
export const accessCodes: Readonly<
  Record<CodesOf<'access'> | CodesOf<'user'> | CodesOf<'token'>, Provocation>
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
  'access.forbidden': async ({ rep, product }) =>
    product.as('secondRep').post(`${await exhibit(rep)}/hold`, { reason: 'mine' }),
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
  'user.manager-invalid': ({ admin, product }) =>
    admin.patch(`/api/v1/users/${product.people.director.id}`, { manager: product.people.rep.id }),
  'token.not-found': ({ rep }) => rep.delete(`/api/v1/tokens/${randomUUID()}`),
};
