import type { Provider, Type } from '@nestjs/common';
import { Authenticate } from '../application/access/authenticate.js';
import { SignIn } from '../application/access/sign-in.js';
import { Tokens } from '../application/access/tokens.js';
import { Users } from '../application/access/users.js';
import { AnswerOnce } from '../application/answer-once.js';
import { AttachArtifact } from '../application/attach-artifact.js';
import { BulkCommands } from '../application/bulk-commands.js';
import { CreateInstance } from '../application/create-instance.js';
import { Contacts } from '../application/customers/contacts.js';
import { Customers } from '../application/customers/customers.js';
import { ProcessCatalogue } from '../application/definitions/process-catalogue.js';
import { DrawDefinition } from '../application/draw-definition.js';
import { ErasePersonalValues } from '../application/erase-personal-values.js';
import { ExecuteCommand } from '../application/execute-command.js';
import { ExplainInstance } from '../application/explain-instance.js';
import { ComputedValues } from '../application/instances/computed-values.js';
import type { CommandPipeline } from '../application/instances/command-pipeline.js';
import { ListInstances } from '../application/list-instances.js';
import { ReadArtifact } from '../application/read-artifact.js';
import { ReadDefinitions } from '../application/read-definitions.js';
import { ReadInstance } from '../application/read-instance.js';
import type { Stores } from './stores.js';

/** Every use case the HTTP edge calls, each provided under its class. */
export function useCases(stores: Stores, pipeline: CommandPipeline): Provider[] {
  const processes = new ProcessCatalogue(stores.definitions);
  const authenticate = new Authenticate(stores.directory);
  const execute = new ExecuteCommand(pipeline, processes);
  const computed = new ComputedValues(processes, pipeline);
  const readInstance = new ReadInstance(stores.queries, stores.instances, stores.personal, computed);
  const readDefinitions = new ReadDefinitions(stores.definitions, processes);
  return [
    provide(Authenticate, authenticate),
    provide(SignIn, new SignIn(stores.directory)),
    provide(Tokens, new Tokens(stores.directory, authenticate)),
    provide(Users, new Users(stores.directory, authenticate)),
    provide(AnswerOnce, new AnswerOnce(stores.idempotency)),
    provide(Customers, new Customers(stores.customers)),
    provide(Contacts, new Contacts(stores.customers)),
    provide(ReadDefinitions, readDefinitions),
    provide(DrawDefinition, new DrawDefinition(readDefinitions)),
    provide(CreateInstance, new CreateInstance(pipeline, processes, stores.instances)),
    provide(ExecuteCommand, execute),
    provide(BulkCommands, new BulkCommands(execute)),
    provide(AttachArtifact, new AttachArtifact(execute, stores.queries, processes, stores.artifacts)),
    provide(ReadArtifact, new ReadArtifact(readInstance, stores.artifacts)),
    provide(ReadInstance, readInstance),
    provide(ErasePersonalValues, new ErasePersonalValues(stores.queries, stores.personal)),
    provide(ExplainInstance, new ExplainInstance(pipeline, processes)),
    provide(ListInstances, new ListInstances(stores.queries)),
  ];
}

function provide<T>(type: Type<T>, useValue: T): Provider {
  return { provide: type, useValue };
}
