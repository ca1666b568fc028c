import { uuidv7 } from 'uuidv7';
import { readOurs, signedIn } from '../capabilities/everybody.js';
import {
  administer,
  arrangeSubstitution,
  endSubstitution,
  grantOverride,
  listUsers,
  manageTeam,
  manageUser,
  readUser,
} from '../capabilities/people.js';
import type { Capability } from '../capability.js';
import { bare, get, json, simple, type Row } from '../row.js';
import { sound, type Person, type Side } from '../world/side.js';
import type { Asked, Place } from '../world/world.js';

const USERS = '/api/v1/users';
const TEAMS = '/api/v1/teams';
const SUBSTITUTIONS = '/api/v1/substitutions';
const body = () => ({
  kind: 'delegate',
  from: new Date(Date.now() + 86_400_000).toISOString(),
  until: new Date(Date.now() + 172_800_000).toISOString(),
  reason: 'away',
});

/** Somebody like the owner whose tokens nobody will miss; oneself in the person of somebody else. */
async function expendable({ side, role, relation, owner }: Place): Promise<{ id: string; as?: Person }> {
  if (relation !== 'own') return { id: (await side.hire('stranger')).id };
  if (role !== 'administrator') return { id: owner.id };
  const as = await side.hire('administrator');
  return { id: as.id, as };
}

function onUser(operation: string, may: Capability, request: (path: string) => Asked): Row {
  return {
    operation,
    may,
    scope: operation.startsWith('GET') ? 'read' : 'administer',
    lasting: true,
    ask: ({ owner }) => ({ ...request(`${USERS}/${owner.id}`), subject: owner.id }),
  };
}

const users: readonly Row[] = [
  simple(`GET ${USERS}`, listUsers, { scope: 'read' }),
  {
    operation: `POST ${USERS}`,
    may: administer,
    scope: 'administer',
    ask: () => json('POST', USERS, { email: `new-${uuidv7()}@example.com`, name: 'New', roles: ['rep'] }),
  },
  onUser(`GET ${USERS}/{id}`, readUser, get),
  onUser(`PATCH ${USERS}/{id}`, manageUser, (path) => json('PATCH', path, { name: 'Quartz renamed' })),
  {
    operation: `PATCH ${USERS}/{id}`,
    when: 'it grants the permission to override',
    may: grantOverride,
    scope: 'administer',
    ask: async (place) => {
      const id = place.relation === 'own' ? place.owner.id : (await place.side.hire('approver')).id;
      return { ...json('PATCH', `${USERS}/${id}`, { permissions: ['override'] }), subject: id };
    },
  },
  onUser(`POST ${USERS}/{id}/unlock`, manageUser, (path) => bare('POST', `${path}/unlock`)),
  onUser(`POST ${USERS}/{id}/password-reset`, manageUser, (path) => bare('POST', `${path}/password-reset`)),
  {
    operation: `DELETE ${USERS}/{id}/credentials`,
    may: manageUser,
    scope: 'administer',
    ask: async (place) => {
      const { id, ...as } = await expendable(place);
      return { ...bare('DELETE', `${USERS}/${id}/credentials`), subject: id, ...as };
    },
  },
];

async function newTeam(side: Side): Promise<string> {
  const answer = await side.who('administrator').client.post(TEAMS, { name: `Quartz ${uuidv7()}` });
  return sound(answer).as<{ id: string }>().id;
}

function onTeam(operation: string, may: Capability, request: (path: string) => Asked): Row {
  return {
    operation,
    may,
    scope: operation.startsWith('GET') ? 'read' : 'administer',
    ask: async ({ side }) => {
      const id = await newTeam(side);
      return { ...request(`${TEAMS}/${id}`), subject: id };
    },
  };
}

const teams: readonly Row[] = [
  simple('GET /api/v1/people', signedIn, { scope: 'read' }),
  simple('GET /api/v1/groups', signedIn, { scope: 'read' }),
  simple(
    'PUT /api/v1/groups/{name}',
    administer,
    { scope: 'administer' },
    json('PUT', '/api/v1/groups/none', { members: [] }),
  ),
  simple('GET /api/v1/organisation', signedIn, { scope: 'read' }),
  simple(
    'PATCH /api/v1/organisation',
    administer,
    { scope: 'administer' },
    json('PATCH', '/api/v1/organisation', {}),
  ),
  simple(`GET ${TEAMS}`, signedIn, { scope: 'read' }),
  {
    operation: `POST ${TEAMS}`,
    may: administer,
    scope: 'administer',
    ask: () => json('POST', TEAMS, { name: `Quartz ${uuidv7()}` }),
  },
  onTeam(`GET ${TEAMS}/{id}`, readOurs, get),
  onTeam(`PATCH ${TEAMS}/{id}`, manageTeam, (path) => json('PATCH', path, { name: `Quartz ${uuidv7()}` })),
  onTeam(`DELETE ${TEAMS}/{id}`, manageTeam, (path) => bare('DELETE', path)),
];

const substitutions: readonly Row[] = [
  simple(`GET ${SUBSTITUTIONS}`, signedIn, { scope: 'read' }),
  {
    operation: `POST ${SUBSTITUTIONS}`,
    may: arrangeSubstitution,
    scope: 'administer',
    ask: async ({ side, owner, role }) => {
      const substitute = await side.hire('approver');
      const person = role === 'anonymous' ? {} : { person: owner.id };
      return {
        ...json('POST', SUBSTITUTIONS, { ...body(), ...person, substitute: substitute.id }),
        subject: owner.id,
      };
    },
  },
  {
    operation: `DELETE ${SUBSTITUTIONS}/{id}`,
    may: endSubstitution,
    seenBy: ['auditor'],
    scope: 'administer',
    ask: async ({ side, owner, relation }) => {
      const substitute = await side.hire('approver');
      const person = relation === 'own' && owner.id === side.who('deactivated').id ? substitute : owner;
      const other = person === owner ? substitute : await side.hire('approver');
      const wanted = { ...body(), person: person.id, substitute: other.id };
      const made = await side.who('administrator').client.post(SUBSTITUTIONS, wanted);
      const { id } = sound(made).as<{ id: string }>();
      return { ...bare('DELETE', `${SUBSTITUTIONS}/${id}`), subject: id };
    },
  },
];

/** The people of the organisation, its teams and groups. */
export const peopleRows: readonly Row[] = [...users, ...teams, ...substitutions];
