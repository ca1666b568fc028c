import { randomUUID } from 'node:crypto';
import type { HttpAnswer } from '../support/http-client.js';
import type { CodesOf, Provocation, Scene } from './scene.js';

const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString();

/** The finance clerk lets the colleague who keeps the seal stand in, unless it is said otherwise. */
function substitute({ product }: Scene, wanted: object = {}): Promise<HttpAnswer> {
  const usual = { kind: 'stand-in', from: day(0), until: day(1), reason: 'away' };
  const body = { ...usual, substitute: product.people.seal.id, ...wanted };
  return product.as('finance').post('/api/v1/substitutions', body);
}

async function substitution(scene: Scene, wanted: object = {}): Promise<string> {
  const answer = await substitute(scene, wanted);
  if (answer.status !== 201) throw new Error(answer.text);
  return `/api/v1/substitutions/${answer.as<{ id: string }>().id}`;
}

/** Teams, groups and who acts for whom. */
export const peopleCodes: Readonly<
  Record<CodesOf<'team'> | CodesOf<'group'> | CodesOf<'substitution'>, Provocation>
> = {
  'team.not-found': ({ rep }) => rep.get(`/api/v1/teams/${randomUUID()}`),
  'team.name-taken': async ({ admin }) => {
    await admin.post('/api/v1/teams', { name: 'twins' });
    return admin.post('/api/v1/teams', { name: 'twins' });
  },
  'team.lead-unknown': ({ admin }) => admin.post('/api/v1/teams', { name: 'headless', lead: randomUUID() }),
  'team.has-members': async ({ admin, product }) => {
    const { id } = (await admin.post('/api/v1/teams', { name: 'full' })).as<{ id: string }>();
    await admin.patch(`/api/v1/users/${product.people.secondRep.id}`, { team: id });
    return admin.delete(`/api/v1/teams/${id}`);
  },
  'group.member-unknown': ({ admin }) =>
    admin.send({
      method: 'PUT',
      path: '/api/v1/groups/ghosts',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ members: [randomUUID()] }),
    }),
  'substitution.not-found': ({ rep }) => rep.delete(`/api/v1/substitutions/${randomUUID()}`),
  'substitution.person-unknown': (scene) => substitute(scene, { substitute: randomUUID() }),
  'substitution.auditor': (scene) => substitute(scene, { substitute: scene.product.people.auditor.id }),
  'substitution.dates-invalid': (scene) => substitute(scene, { from: day(2), until: day(1) }),
  'substitution.circular': (scene) => substitute(scene, { substitute: scene.product.people.finance.id }),
  'substitution.overlapping': async (scene) => {
    const path = await substitution(scene, { from: day(10), until: day(12) });
    const answer = await substitute(scene, { from: day(11), until: day(13) });
    await scene.admin.delete(path);
    return answer;
  },
  'substitution.over': async (scene) => {
    const path = await substitution(scene, { from: day(20), until: day(21) });
    await scene.admin.delete(path);
    return scene.admin.delete(path);
  },
};
