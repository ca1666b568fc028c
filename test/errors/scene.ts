import type { OfferedProvider } from '../../src/application/access/provider-sign-in.js';
import type { ErrorCode } from '../../src/errors/catalogue.js';
import { DomainError } from '../../src/errors/domain-error.js';
import { publishFolder } from '../../src/main/first-start.js';
import type { Stores } from '../../src/main/stores.js';
import type { HttpAnswer, HttpClient } from '../support/http-client.js';
import { startProduct, type RunningProduct } from '../support/running-product.js';

/** What can be made to go wrong, or to happen in between; each for one call. */
interface Faults {
  ping?: () => Promise<void>;
  afterRead?: () => Promise<unknown>;
  beforeCustomerUpdate?: () => Promise<unknown>;
  customerId?: string;
  customerFailure?: Error;
}

/** The product, its people, and the means to disturb it. */
export interface Scene {
  readonly product: RunningProduct;
  readonly rep: HttpClient;
  readonly manager: HttpClient;
  readonly admin: HttpClient;
  readonly faults: Faults;
}

/** Brings about one error, and answers how it was told. */
export type Provocation = (scene: Scene) => Promise<HttpAnswer>;

/** Codes of the catalogue that begin so. */
export type CodesOf<Prefix extends string> = Extract<ErrorCode, `${Prefix}.${string}`>;

function disturbed(stores: Stores, faults: Faults): Stores {
  const { instances, customers } = stores;
  const once = <K extends keyof Faults>(fault: K): Faults[K] => {
    const value = faults[fault];
    delete faults[fault];
    return value;
  };
  const disturbedInstances = {
    read: async (...parameters: Parameters<typeof instances.read>) => {
      const read = await instances.read(...parameters);
      await once('afterRead')?.();
      return read;
    },
  };
  const disturbedCustomers = {
    customer: async (...parameters: Parameters<typeof customers.customer>) => {
      const failure = once('customerFailure');
      if (failure !== undefined) throw failure;
      return customers.customer(...parameters);
    },
    createCustomer: (org: string, customer: Parameters<typeof customers.createCustomer>[1]) =>
      customers.createCustomer(org, { ...customer, id: once('customerId') ?? customer.id }),
    updateCustomer: async (...parameters: Parameters<typeof customers.updateCustomer>) => {
      await once('beforeCustomerUpdate')?.();
      return customers.updateCustomer(...parameters);
    },
  };
  const over = <T extends object>(store: T, methods: Partial<T>): T =>
    Object.assign(Object.create(store) as T, methods);
  return {
    ...stores,
    instances: over(instances, disturbedInstances),
    customers: over(customers, disturbedCustomers),
  };
}

/** A provider that cannot be reached to begin with, and vouches for strangers whose e-mail it may have verified. */
const offer: OfferedProvider = {
  organisation: 'main',
  mapping: { roles: {}, groups: {}, everyone: [] },
  provider: {
    begin: () => Promise.reject(new DomainError('access.provider-unreachable')),
    finish: async (_flow, query) => ({
      issuer: 'https://id.example.com',
      subject: query,
      email: 'stranger@example.com',
      emailVerified: query.includes('stranger'),
      groups: [],
    }),
    signOutUrl: async () => undefined,
  },
};

/** Starts the product with the definitions of the tests. */
export async function setScene(): Promise<Scene> {
  const faults: Faults = {};
  const product = await startProduct({
    definitions: 'test/support/definitions',
    offer,
    stores: (stores) => disturbed(stores, faults),
    http: { ping: () => faults.ping?.() ?? Promise.resolve(), signInLimit: 3 },
  });
  await publishFolder(product.stores, 'test/errors/definitions');
  const admin = product.as('administrator');
  // Every piece of evidence waits for its review.
  const settled = await admin.patch('/api/v1/organisation', { secondReviewShare: '1' });
  if (settled.status !== 200) throw new Error(settled.text);
  return { product, rep: product.as('rep'), manager: product.as('manager'), admin, faults };
}

/** The path of a new exhibit of the gallery. */
export async function exhibit(client: HttpClient, fields: object = {}): Promise<string> {
  return recordOf(client, 'gallery', fields);
}

/** The path of a new record of a process. */
export async function recordOf(client: HttpClient, definition: string, fields: object = {}): Promise<string> {
  const answer = await client.post('/api/v1/instances', { definition, name: definition, fields });
  if (answer.status !== 201) throw new Error(answer.text);
  return `/api/v1/instances/${answer.as<{ id: string }>().id}`;
}
