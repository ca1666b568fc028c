import { randomUUID } from 'node:crypto';
import { PublishDefinitions } from '../../src/application/publish-definitions.js';
import { exhibit, type CodesOf, type Provocation } from './scene.js';

type Codes =
  | CodesOf<'instance'>
  | CodesOf<'command'>
  | CodesOf<'evidence'>
  | CodesOf<'stage'>
  | CodesOf<'transition'>
  | CodesOf<'customer'>
  | CodesOf<'contact'>
  | CodesOf<'approval'>
  | CodesOf<'override'>
  | CodesOf<'expectation'>
  | CodesOf<'entity'>
  | 'definition.not-found'
  | 'definition.calendar-missing';

/** Process instances, customers and contacts, and what is asked of them. */
export const recordCodes: Readonly<Record<Codes, Provocation>> = {
  'definition.not-found': ({ rep }) => rep.get('/api/v1/definitions/gallery/versions/7'),
  'definition.calendar-missing': async ({ rep, product: { stores, organisation } }) => {
    const published = await stores.definitions.find(organisation.id, 'one-way', 1);
    if (published === undefined) throw new Error('no one-way');
    const definition = { ...published.definition, key: 'uncounted', calendar: 'nowhere' };
    await new PublishDefinitions(stores.definitions).publish(organisation.id, [{ definition, sources: {} }]);
    return rep.post('/api/v1/instances', { definition: 'uncounted', name: 'by which days' });
  },
  'instance.not-found': ({ rep }) => rep.get(`/api/v1/instances/${randomUUID()}`),
  'instance.version-mismatch': async ({ rep }) =>
    rep.post(`${await exhibit(rep)}/hold`, { reason: 'late' }, { 'if-match': '"7"' }),
  'instance.conflict': async ({ rep, manager, faults }) => {
    const path = await exhibit(rep);
    faults.afterRead = () => manager.patch(path, { name: 'renamed meanwhile' });
    return rep.post(`${path}/hold`, { reason: 'at the same moment' });
  },
  'instance.no-such-instant': async ({ rep }) => rep.get(`${await exhibit(rep)}?asOf=2001-01-01T00:00:00Z`),
  'command.refused': async ({ rep }) => rep.post(`${await exhibit(rep)}/resume`),
  'command.invalid': async ({ rep }) =>
    rep.patch(`${await exhibit(rep)}/fields`, { fields: { amount: 'much' } }),
  'evidence.not-found': async ({ rep }) =>
    rep.post(`${await exhibit(rep)}/evidence/nothing/retraction`, { reason: 'wrong' }),
  'stage.not-found': async ({ rep }) => rep.get(`${await exhibit(rep)}/explain?target=nowhere`),
  'transition.not-found': async ({ rep }) => rep.get(`${await exhibit(rep)}/explain?transition=nothing`),
  'approval.not-found': async ({ rep }) => rep.get(`${await exhibit(rep)}/approvals/nothing`),
  'override.not-found': async ({ admin, rep }) => admin.post(`${await exhibit(rep)}/overrides/nothing/end`),
  'expectation.not-found': async ({ rep }) =>
    rep.post(`${await exhibit(rep)}/expectations/nothing/withdrawal`),
  'customer.not-found': ({ rep }) => rep.get(`/api/v1/customers/${randomUUID()}`),
  'contact.not-found': ({ rep }) => rep.get(`/api/v1/contacts/${randomUUID()}`),
  'contact.not-mergeable': async ({ rep }) => {
    const contact = async (): Promise<string> => {
      const { id } = (await rep.post('/api/v1/customers', { name: 'one' })).as<{ id: string }>();
      const made = await rep.post(`/api/v1/customers/${id}/contacts`, { name: 'Li' });
      return made.as<{ id: string }>().id;
    };
    return rep.post(`/api/v1/contacts/${await contact()}/merger`, { into: await contact() });
  },
  'entity.version-mismatch': async ({ rep }) => {
    const { id } = (await rep.post('/api/v1/customers', { name: 'one' })).as<{ id: string }>();
    return rep.patch(`/api/v1/customers/${id}`, { name: 'two' }, { 'if-match': '"7"' });
  },
  'entity.conflict': async ({ rep, manager, faults }) => {
    const { id } = (await rep.post('/api/v1/customers', { name: 'one' })).as<{ id: string }>();
    faults.beforeCustomerUpdate = () =>
      manager.patch(`/api/v1/customers/${id}`, { name: 'changed meanwhile' });
    return rep.patch(`/api/v1/customers/${id}`, { name: 'two' });
  },
  'entity.duplicate': async ({ rep, faults }) => {
    const { id } = (await rep.post('/api/v1/customers', { name: 'one' })).as<{ id: string }>();
    faults.customerId = id;
    return rep.post('/api/v1/customers', { name: 'two' });
  },
};
