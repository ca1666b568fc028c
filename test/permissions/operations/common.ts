import { isPublic, readOurs, signedIn } from '../capabilities/everybody.js';
import { addCustomer, changeCustomer } from '../capabilities/customers.js';
import type { Capability } from '../capability.js';
import { get, json, simple, type Row } from '../row.js';
import { sound, type Side } from '../world/side.js';
import type { Asked } from '../world/world.js';

const CUSTOMERS = '/api/v1/customers';
const DEFINITION = '/api/v1/definitions/{key}';
const VERSION = `${DEFINITION}/versions/{version}`;

async function made(side: Side, path: string): Promise<string> {
  return sound(await side.who('clerk').client.post(path, { name: 'Quartz Works' })).as<{ id: string }>().id;
}

function onCustomer(operation: string, may: Capability, request: (id: string) => Asked): Row {
  return {
    operation,
    may,
    scope: operation.startsWith('GET') ? 'read' : 'write',
    lasting: true,
    ask: async ({ side }) => {
      const id = await made(side, CUSTOMERS);
      return { ...request(id), subject: id };
    },
  };
}

function onContact(operation: string, may: Capability, request: (path: string) => Asked): Row {
  return {
    operation,
    may,
    scope: operation.startsWith('GET') ? 'read' : 'write',
    lasting: true,
    ask: async ({ side }) => {
      const id = await made(side, `${CUSTOMERS}/${await made(side, CUSTOMERS)}/contacts`);
      return { ...request(`/api/v1/contacts/${id}`), subject: id };
    },
  };
}

const definition = (path: string): Row =>
  simple(
    `GET ${path}`,
    signedIn,
    { scope: 'read' },
    get(path.replace('{key}', 'deal').replace('{version}', '1')),
  );

/** Customers, definitions, and what belongs to nobody. */
export const commonRows: readonly Row[] = [
  simple(`GET ${CUSTOMERS}`, signedIn, { scope: 'read' }),
  simple(
    `POST ${CUSTOMERS}`,
    addCustomer,
    { scope: 'write' },
    json('POST', CUSTOMERS, { name: 'Quartz Mill' }),
  ),
  onCustomer(`GET ${CUSTOMERS}/{id}`, readOurs, (id) => get(`${CUSTOMERS}/${id}`)),
  onCustomer(`PATCH ${CUSTOMERS}/{id}`, changeCustomer, (id) =>
    json('PATCH', `${CUSTOMERS}/${id}`, { region: 'north' }),
  ),
  onCustomer(`GET ${CUSTOMERS}/{id}/contacts`, readOurs, (id) => get(`${CUSTOMERS}/${id}/contacts`)),
  onCustomer(`POST ${CUSTOMERS}/{id}/contacts`, changeCustomer, (id) =>
    json('POST', `${CUSTOMERS}/${id}/contacts`, { name: 'Quartz Li' }),
  ),
  onContact('GET /api/v1/contacts/{id}', readOurs, get),
  onContact('GET /api/v1/contacts/{id}/records', readOurs, (path) => get(`${path}/records`)),
  onContact('PATCH /api/v1/contacts/{id}', changeCustomer, (path) => json('PATCH', path, { title: 'buyer' })),
  {
    operation: 'POST /api/v1/contacts/{id}/merger',
    may: changeCustomer,
    scope: 'write',
    ask: async ({ side }) => {
      const contacts = `${CUSTOMERS}/${await made(side, CUSTOMERS)}/contacts`;
      const [subject, into] = [await made(side, contacts), await made(side, contacts)];
      return { ...json('POST', `/api/v1/contacts/${subject}/merger`, { into }), subject };
    },
  },
  definition('/api/v1/definitions'),
  definition(DEFINITION),
  definition(VERSION),
  definition(`${VERSION}/source`),
  definition(`${VERSION}/machine`),
  definition(`${VERSION}/diagram`),
  simple('GET /api/health/live', isPublic, {}),
  simple('GET /api/health/ready', isPublic, {}),
  simple('GET /api/metrics', isPublic, {}),
  simple('GET /api/problems/{code}', isPublic, {}, get('/api/problems/access.forbidden')),
];
