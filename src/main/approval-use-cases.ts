import type { Provider } from '@nestjs/common';
import { ReadApprovals } from '../application/approvals/read-approvals.js';
import { ReadInbox } from '../application/approvals/read-inbox.js';
import { UnresolvedApprovals } from '../application/approvals/unresolved-approvals.js';
import type { ProcessCatalogue } from '../application/definitions/process-catalogue.js';
import type { CommandPipeline } from '../application/instances/command-pipeline.js';
import { provide } from './provide.js';
import type { Stores } from './stores.js';

/** The use cases that read what is to be decided and by whom; deciding is a command like any other. */
export function approvalUseCases(
  stores: Stores,
  pipeline: CommandPipeline,
  processes: ProcessCatalogue,
): Provider[] {
  const { pendingApprovals, instances, personal } = stores;
  return [
    provide(ReadApprovals, new ReadApprovals(pipeline, processes, instances, personal)),
    provide(ReadInbox, new ReadInbox(pendingApprovals, processes, pipeline.charts, pipeline.clock)),
    provide(UnresolvedApprovals, new UnresolvedApprovals(pendingApprovals, processes)),
  ];
}
