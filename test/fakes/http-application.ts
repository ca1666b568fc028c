import type { Provider } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { FoundOrganisation } from '../../src/application/access/found-organisation.js';
import { AnswerOnce } from '../../src/application/answer-once.js';
import { Contacts } from '../../src/application/customers/contacts.js';
import { Customers } from '../../src/application/customers/customers.js';
import { createHttpApplication } from '../../src/http/application.js';
import type { HttpOptions } from '../../src/http/http-options.js';
import { Metrics } from '../../src/http/operations/metrics.js';
import { memoryAccess } from './memory-access.js';
import { fakeUseCases } from './fake-use-cases.js';
import { MemoryCustomerStore } from './memory-customer-store.js';
import type { MemoryDirectory } from './memory-directory.js';
import { MemoryIdempotencyStore } from './memory-idempotency-store.js';

/** What the administrator of the test application signs in with. */
export const administrator = { organisation: 'main', email: 'boss@example.com', password: 'correct horse' };

/** The HTTP application over stores in memory, with an administrator and a token of his. */
export async function httpApplication(
  useCases: readonly Provider[] = [],
  options: Partial<HttpOptions> = {},
): Promise<{ application: NestFastifyApplication; token: string; directory: MemoryDirectory }> {
  const access = memoryAccess();
  const { directory, signIn } = access;
  const customers = new MemoryCustomerStore();
  const providers = [
    ...access.providers,
    [Customers, new Customers(customers)],
    [Contacts, new Contacts(customers)],
    [AnswerOnce, new AnswerOnce(new MemoryIdempotencyStore())],
  ] as const;
  const { email, password, organisation } = administrator;
  await new FoundOrganisation(directory).execute({
    slug: organisation,
    zone: 'Asia/Shanghai',
    email,
    password,
  });
  const application = await createHttpApplication(
    [...fakeUseCases, ...providers.map(([provide, useValue]) => ({ provide, useValue })), ...useCases],
    {
      signInLimit: 1000,
      ping: async () => undefined,
      metrics: new Metrics(() => ({ total: 1, idle: 1, waiting: 0 })),
      ...options,
    },
    pino({ level: process.env['TEST_LOG_LEVEL'] ?? 'silent' }),
  );
  const { text } = await signIn.execute(administrator);
  return { application, token: text, directory };
}
