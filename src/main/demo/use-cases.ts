import { Authenticate } from '../../application/access/authenticate.js';
import { LockOut } from '../../application/access/lock-out.js';
import { OrgCharts } from '../../application/access/org-charts.js';
import { Substitutions } from '../../application/access/substitutions.js';
import { Teams } from '../../application/access/teams.js';
import { Users } from '../../application/access/users.js';
import { ReadApprovals } from '../../application/approvals/read-approvals.js';
import { AttachArtifact } from '../../application/attach-artifact.js';
import { CreateInstance } from '../../application/create-instance.js';
import { Contacts } from '../../application/customers/contacts.js';
import { Customers } from '../../application/customers/customers.js';
import { ProcessCatalogue } from '../../application/definitions/process-catalogue.js';
import { DrawReviews } from '../../application/evidence/draw-reviews.js';
import { ExecuteCommand } from '../../application/execute-command.js';
import { CommandPipeline } from '../../application/instances/command-pipeline.js';
import type { Clock } from '../../application/ports/clock.js';
import type { Journal } from '../../application/ports/journal.js';
import { ShownRecords } from '../../application/visibility/shown-records.js';
import type { Job } from '../../jobs/job-loop.js';
import { DatabaseApproverRefreshes } from '../../persistence/approvals/database-approver-refreshes.js';
import type { Database } from '../../persistence/database/database.js';
import { DatabaseDirectory } from '../../persistence/directory/database-directory.js';
import { DatabaseSignInFailures } from '../../persistence/directory/database-sign-in-failures.js';
import { DatabaseSubstitutionStore } from '../../persistence/directory/database-substitution-store.js';
import { DatabaseTeamStore } from '../../persistence/directory/database-team-store.js';
import { DatabaseInstanceStore } from '../../persistence/instances/database-instance-store.js';
import { DatabaseJobQueue } from '../../persistence/jobs/database-job-queue.js';
import { DatabaseInstanceQueries } from '../../persistence/queries/database-instance-queries.js';
import { approvalJobs } from '../approval-jobs.js';
import type { Stores } from '../stores.js';
import type { CompanyUseCases } from './company/cast.js';

/** The use cases the demo is made with: those users have, on a clock of its own. */
export interface DemoUseCases extends CompanyUseCases {
  readonly customers: Customers;
  readonly contacts: Contacts;
  readonly create: CreateInstance;
  readonly execute: ExecuteCommand;
  readonly attach: AttachArtifact;
  readonly approvals: ReadApprovals;
  /** What happens by the clock. */
  readonly jobs: readonly Job[];
}

/** A job that fails is a fault of the story. */
const journal: Journal = {
  info: () => undefined,
  error: (facts, message) => {
    throw new Error(message, { cause: facts });
  },
};

/** Joins the use cases to the stores. The serving process keeps its own on the database's clock. */
export function demoUseCases({ sessions }: Database, served: Stores, clock: Clock): DemoUseCases {
  const stores: Stores = {
    ...served,
    approverRefreshes: new DatabaseApproverRefreshes(sessions, clock),
    directory: new DatabaseDirectory(sessions, clock),
    instances: new DatabaseInstanceStore(sessions, clock),
    jobs: new DatabaseJobQueue(sessions, clock),
    queries: new DatabaseInstanceQueries(sessions, clock),
    signInFailures: new DatabaseSignInFailures(sessions, clock),
    substitutions: new DatabaseSubstitutionStore(sessions, clock),
    teams: new DatabaseTeamStore(sessions, clock),
  };
  const { directory, teams, customers, instances, calendars, personal } = stores;
  const processes = new ProcessCatalogue(stores.definitions);
  const pipeline = new CommandPipeline(instances, customers, clock, calendars, new OrgCharts(directory));
  const execute = new ExecuteCommand(
    pipeline,
    processes,
    new DrawReviews(stores.reviewDraw),
    stores.personal,
  );
  const records = new ShownRecords(stores.queries, processes);
  const lockOut = new LockOut(stores.signInFailures);
  return {
    directory,
    users: new Users(directory, teams, new Authenticate(directory), lockOut),
    teams: new Teams(teams, directory),
    substitutions: new Substitutions(stores.substitutions, directory),
    customers: new Customers(customers),
    contacts: new Contacts(customers),
    create: new CreateInstance(pipeline, processes, instances),
    execute,
    attach: new AttachArtifact(execute, records, stores.artifacts),
    approvals: new ReadApprovals(pipeline, processes, instances, personal),
    jobs: approvalJobs(stores, pipeline, journal),
  };
}
