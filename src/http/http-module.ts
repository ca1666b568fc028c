import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccountController } from './access/account-controller.js';
import { PeopleController } from './access/people-controller.js';
import { ProviderController } from './access/provider-controller.js';
import { SessionController } from './access/session-controller.js';
import { SessionsController } from './access/sessions-controller.js';
import { SignInGuard } from './access/sign-in-guard.js';
import { SubstitutionsController } from './access/substitutions-controller.js';
import { TeamsController } from './access/teams-controller.js';
import { TokensController } from './access/tokens-controller.js';
import { UsersController } from './access/users-controller.js';
import { ApprovalPagesController } from './approvals/approval-pages-controller.js';
import { ApprovalsController } from './approvals/approvals-controller.js';
import { InboxController } from './approvals/inbox-controller.js';
import { AuditController } from './audit/audit-controller.js';
import { ContactsController } from './customers/contacts-controller.js';
import { CustomersController } from './customers/customers-controller.js';
import { ContactRecordsController } from './customers/contact-records-controller.js';
import { DefinitionsController } from './definitions/definitions-controller.js';
import { DiagramController } from './definitions/diagram-controller.js';
import { ExpectationsController } from './evidence/expectations-controller.js';
import { VerificationsController } from './evidence/verifications-controller.js';
import { ArtifactsController } from './instances/artifacts-controller.js';
import { BulkController } from './instances/bulk-controller.js';
import { EvidenceController } from './instances/evidence-controller.js';
import { HistoryController } from './instances/history-controller.js';
import { InstancesController } from './instances/instances-controller.js';
import { MovesController } from './instances/moves-controller.js';
import { PersonalValuesController } from './instances/personal-values-controller.js';
import { TasksController } from './instances/tasks-controller.js';
import { OperationsController } from './operations/operations-controller.js';
import { OverridesController } from './overrides/overrides-controller.js';
import { PagesController } from './pages/pages-controller.js';
import { ProblemsController } from './problems/problems-controller.js';

/** Every controller there is. */
export const controllers = [
  SessionController,
  SessionsController,
  ProviderController,
  TokensController,
  UsersController,
  AccountController,
  PeopleController,
  TeamsController,
  SubstitutionsController,
  CustomersController,
  ContactsController,
  ContactRecordsController,
  DefinitionsController,
  DiagramController,
  BulkController,
  InstancesController,
  HistoryController,
  MovesController,
  EvidenceController,
  VerificationsController,
  ExpectationsController,
  TasksController,
  ArtifactsController,
  PersonalValuesController,
  ApprovalPagesController,
  ApprovalsController,
  InboxController,
  OverridesController,
  AuditController,
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
