import { endOwnCredential, isPublic, signedIn } from '../capabilities/everybody.js';
import type { Role } from '../capability.js';
import { bare, json, simple, type Row } from '../row.js';
import { PASSWORD } from '../world/side.js';
import { postOf } from '../world/world.js';

const SESSION = '/api/v1/session';
const NOT_LET_IN: readonly Role[] = ['deactivated', 'temporary', 'anonymous'];

/** Signing in and out, and one's own account. */
export const accountRows: readonly Row[] = [
  {
    operation: `POST ${SESSION}`,
    may: isPublic,
    lasting: true,
    ask: (_, { ours }) => {
      const { email } = ours.who('stranger');
      return json('POST', SESSION, { organisation: ours.slug, email, password: PASSWORD });
    },
  },
  {
    operation: `DELETE ${SESSION}`,
    may: signedIn,
    scope: 'read',
    personal: true,
    ask: async ({ actor, role, home }) => {
      const request = bare('DELETE', SESSION);
      return NOT_LET_IN.includes(role)
        ? request
        : { ...request, as: { id: actor.id, client: await home.withToken(actor.id) } };
    },
  },
  simple('GET /api/v1/me', signedIn, { scope: 'read' }),
  {
    operation: 'POST /api/v1/me/password',
    may: signedIn,
    scope: 'administer',
    personal: true,
    ask: async ({ role, home }) => {
      const request = json('POST', '/api/v1/me/password', {
        oldPassword: PASSWORD,
        newPassword: `another ${PASSWORD}`,
      });
      if (NOT_LET_IN.includes(role)) return request;
      return { ...request, as: await home.hire(postOf(role)) };
    },
  },
  simple('GET /api/v1/sessions', signedIn, { scope: 'read' }),
  {
    operation: 'DELETE /api/v1/sessions/{id}',
    may: endOwnCredential,
    scope: 'administer',
    ask: async ({ side, owner }) => {
      const { id } = await side.newSession(owner.id);
      return { ...bare('DELETE', `/api/v1/sessions/${id}`), subject: id };
    },
  },
  simple('GET /api/v1/tokens', signedIn, { scope: 'read' }),
  simple(
    'POST /api/v1/tokens',
    signedIn,
    { scope: 'write' },
    json('POST', '/api/v1/tokens', { name: 'mine', scopes: ['write'] }),
  ),
  {
    operation: 'DELETE /api/v1/tokens/{id}',
    may: endOwnCredential,
    scope: 'write',
    ask: async ({ side, owner }) => {
      const { id } = await side.newToken(owner.id);
      return { ...bare('DELETE', `/api/v1/tokens/${id}`), subject: id };
    },
  },
];
