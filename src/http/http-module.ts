import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { SessionController } from './access/session-controller.js';
import { SignInGuard } from './access/sign-in-guard.js';
import { TokensController } from './access/tokens-controller.js';
import { UsersController } from './access/users-controller.js';
import { ContactsController } from './customers/contacts-controller.js';
import { CustomersController } from './customers/customers-controller.js';
import { OperationsController } from './operations/operations-controller.js';
import { PagesController } from './pages/pages-controller.js';
import { ProblemsController } from './problems/problems-controller.js';

/** Every controller there is. */
const controllers = [
  SessionController,
  TokensController,
  UsersController,
  CustomersController,
  ContactsController,
  OperationsController,
  ProblemsController,
  PagesController,
];

/** The HTTP edge; whoever composes the application gives it the use cases. */
@Module({})
export class HttpModule {
  /** The edge over these use cases, each provided under its class. */
  static over(useCases: readonly Provider[]): DynamicModule {
    return {
      module: HttpModule,
      controllers,
      providers: [...useCases, { provide: APP_GUARD, useClass: SignInGuard }],
    };
  }
}
