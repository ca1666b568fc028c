import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { SessionController } from './access/session-controller.js';
import { SignInGuard } from './access/sign-in-guard.js';
import { TokensController } from './access/tokens-controller.js';
import { UsersController } from './access/users-controller.js';
import { ContactsController } from './customers/contacts-controller.js';
import { CustomersController } from './customers/customers-controller.js';
import { DefinitionsController } from './definitions/definitions-controller.js';
import { DiagramController } from './definitions/diagram-controller.js';
import { ArtifactsController } from './instances/artifacts-controller.js';
import { BulkController } from './instances/bulk-controller.js';
import { EvidenceController } from './instances/evidence-controller.js';
import { HistoryController } from './instances/history-controller.js';
import { InstancesController } from './instances/instances-controller.js';
import { MovesController } from './instances/moves-controller.js';
import { PersonalValuesController } from './instances/personal-values-controller.js';
import { TasksController } from './instances/tasks-controller.js';
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
  DefinitionsController,
  DiagramController,
  BulkController,
  InstancesController,
  HistoryController,
  MovesController,
  EvidenceController,
  TasksController,
  ArtifactsController,
  PersonalValuesController,
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
