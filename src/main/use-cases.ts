import type { Provider } from '@nestjs/common';
import type { OfferedProvider } from '../application/access/provider-sign-in.js';
import { AnswerOnce } from '../application/answer-once.js';
import { AttachArtifact } from '../application/attach-artifact.js';
import { ReadAudit } from '../application/audit/read-audit.js';
import { BulkCommands } from '../application/bulk-commands.js';
import { CreateInstance } from '../application/create-instance.js';
import { Contacts } from '../application/customers/contacts.js';
import { Customers } from '../application/customers/customers.js';
import { ProcessCatalogue } from '../application/definitions/process-catalogue.js';
import { DrawDefinition } from '../application/draw-definition.js';
import { ErasePersonalValues } from '../application/erase-personal-values.js';
import { DrawReviews } from '../application/evidence/draw-reviews.js';
import { ExecuteCommand } from '../application/execute-command.js';
import { ExplainInstance } from '../application/explain-instance.js';
import { ComputedValues } from '../application/instances/computed-values.js';
import type { CommandPipeline } from '../application/instances/command-pipeline.js';
import { ListInstances } from '../application/list-instances.js';
import { Overrides } from '../application/overrides/overrides.js';
import { ReadArtifact } from '../application/read-artifact.js';
import { ReadDefinitions } from '../application/read-definitions.js';
import { ReadInstance } from '../application/read-instance.js';
import { accessUseCases } from './access-use-cases.js';
import { approvalUseCases } from './approval-use-cases.js';
import { provide } from './provide.js';
import { ShownPieces } from '../application/evidence/shown-pieces.js';
import { ShownRecords } from '../application/visibility/shown-records.js';
import { evidenceUseCases } from './evidence-use-cases.js';
import type { Stores } from './stores.js';

/** Every use case the HTTP edge calls, each provided under its class. */
export function useCases(stores: Stores, pipeline: CommandPipeline, offer?: OfferedProvider): Provider[] {
  const processes = new ProcessCatalogue(stores.definitions);
  const execute = new ExecuteCommand(
    pipeline,
    processes,
    new DrawReviews(stores.reviewDraw),
    stores.personal,
  );
  const computed = new ComputedValues(processes, pipeline);
  const records = new ShownRecords(stores.queries, processes);
  const pieces = new ShownPieces(pipeline);
  const readInstance = new ReadInstance(records, stores.instances, stores.personal, computed, pieces);
  const readDefinitions = new ReadDefinitions(stores.definitions, processes);
  return [
    ...accessUseCases(stores, offer),
    ...evidenceUseCases(stores, records, readInstance, pipeline.clock),
    ...approvalUseCases(stores, pipeline, processes),
    provide(AnswerOnce, new AnswerOnce(stores.idempotency)),
    provide(ReadAudit, new ReadAudit(stores.audit, stores.checkpoints, stores.auditSnapshots)),
    provide(Customers, new Customers(stores.customers)),
    provide(Contacts, new Contacts(stores.customers)),
    provide(ReadDefinitions, readDefinitions),
    provide(DrawDefinition, new DrawDefinition(readDefinitions)),
    provide(CreateInstance, new CreateInstance(pipeline, processes, stores.instances)),
    provide(ExecuteCommand, execute),
    provide(BulkCommands, new BulkCommands(execute)),
    provide(AttachArtifact, new AttachArtifact(execute, records, stores.artifacts)),
    provide(ReadArtifact, new ReadArtifact(readInstance, stores.artifacts)),
    provide(ReadInstance, readInstance),
    provide(ErasePersonalValues, new ErasePersonalValues(records, stores.personal)),
    provide(ExplainInstance, new ExplainInstance(pipeline, processes)),
    provide(Overrides, new Overrides(execute, stores.overrideReport)),
    provide(ListInstances, new ListInstances(stores.queries, records)),
  ];
}
