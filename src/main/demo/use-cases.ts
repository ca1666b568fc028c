import { Authenticate } from '../../application/access/authenticate.js';
import { Users } from '../../application/access/users.js';
import { AttachArtifact } from '../../application/attach-artifact.js';
import { CreateInstance } from '../../application/create-instance.js';
import { Contacts } from '../../application/customers/contacts.js';
import { Customers } from '../../application/customers/customers.js';
import { ProcessCatalogue } from '../../application/definitions/process-catalogue.js';
import { ExecuteCommand } from '../../application/execute-command.js';
import { CommandPipeline } from '../../application/instances/command-pipeline.js';
import type { Clock } from '../../application/ports/clock.js';
import type { Directory } from '../../application/ports/directory.js';
import type { InstanceQueries } from '../../application/ports/instance-queries.js';
import { DatabaseCustomerStore } from '../../persistence/customers/database-customer-store.js';
import type { Database } from '../../persistence/database/database.js';
import { DatabaseDefinitionStore } from '../../persistence/definitions/database-definition-store.js';
import { DatabaseDirectory } from '../../persistence/directory/database-directory.js';
import { DatabaseInstanceStore } from '../../persistence/instances/database-instance-store.js';
import { DatabaseInstanceQueries } from '../../persistence/queries/database-instance-queries.js';
import type { Stores } from '../stores.js';

/** The use cases the demo is made with: those users have, on a clock of its own. */
export interface DemoUseCases {
  readonly directory: Directory;
  readonly queries: InstanceQueries;
  readonly users: Users;
  readonly customers: Customers;
  readonly contacts: Contacts;
  readonly create: CreateInstance;
  readonly execute: ExecuteCommand;
  readonly attach: AttachArtifact;
}

/** Joins the use cases to the stores. The serving process keeps its own on the database's clock. */
export function demoUseCases(
  { sessions }: Database,
  { artifacts, calendars }: Pick<Stores, 'artifacts' | 'calendars'>,
  clock: Clock,
): DemoUseCases {
  const directory = new DatabaseDirectory(sessions);
  const queries = new DatabaseInstanceQueries(sessions);
  const customerStore = new DatabaseCustomerStore(sessions);
  const processes = new ProcessCatalogue(new DatabaseDefinitionStore(sessions));
  const store = new DatabaseInstanceStore(sessions, clock);
  const pipeline = new CommandPipeline(store, customerStore, clock, calendars);
  const execute = new ExecuteCommand(pipeline, processes);
  return {
    directory,
    queries,
    users: new Users(directory, new Authenticate(directory)),
    customers: new Customers(customerStore),
    contacts: new Contacts(customerStore),
    create: new CreateInstance(pipeline, processes, store),
    execute,
    attach: new AttachArtifact(execute, queries, processes, artifacts),
  };
}
