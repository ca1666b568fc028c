import type { Provider } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { Authenticate } from '../../src/application/access/authenticate.js';
import { FoundOrganisation } from '../../src/application/access/found-organisation.js';
import { SignIn } from '../../src/application/access/sign-in.js';
import { Tokens } from '../../src/application/access/tokens.js';
import { Users } from '../../src/application/access/users.js';
import { AnswerOnce } from '../../src/application/answer-once.js';
import { Contacts } from '../../src/application/customers/contacts.js';
import { Customers } from '../../src/application/customers/customers.js';
import { createHttpApplication } from '../../src/http/application.js';
import type { HttpOptions } from '../../src/http/http-options.js';
import { Metrics } from '../../src/http/operations/metrics.js';
import { fakeUseCases } from './fake-use-cases.js';
import { MemoryCustomerStore } from './memory-customer-store.js';
import { MemoryDirectory } from './memory-directory.js';
import { MemoryIdempotencyStore } from './memory-idempotency-store.js';

/** What the administrator of the test application signs in with. */
export const administrator = { organisation: 'main', email: 'boss@example.com', password: 'correct horse' };

/** The HTTP application over stores in memory, with an administrator and a token of his. */
export async function httpApplication(
  useCases: readonly Provider[] = [],
  options: Partial<HttpOptions> = {},
): Promise<{ application: NestFastifyApplication; token: string; directory: MemoryDirectory }> {
  const directory = new MemoryDirectory();
  const customers = new MemoryCustomerStore();
  const authenticate = new Authenticate(directory);
  const signIn = new SignIn(directory);
  const providers = [
    [Authenticate, authenticate],
    [SignIn, signIn],
    [Tokens, new Tokens(directory, authenticate)],
    [Users, new Users(directory, authenticate)],
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
