import type { Provider } from '@nestjs/common';
import { AttachArtifact } from '../../src/application/attach-artifact.js';
import { BulkCommands } from '../../src/application/bulk-commands.js';
import { CreateInstance } from '../../src/application/create-instance.js';
import { DrawDefinition } from '../../src/application/draw-definition.js';
import { ExecuteCommand } from '../../src/application/execute-command.js';
import { ExplainInstance } from '../../src/application/explain-instance.js';
import { ListInstances } from '../../src/application/list-instances.js';
import { ReadArtifact } from '../../src/application/read-artifact.js';
import { ReadDefinitions } from '../../src/application/read-definitions.js';
import { ErasePersonalValues } from '../../src/application/erase-personal-values.js';
import { ReadInstance } from '../../src/application/read-instance.js';

/** The use cases a spec does not give: calling one fails. */
export const fakeUseCases: readonly Provider[] = [
  AttachArtifact,
  BulkCommands,
  CreateInstance,
  DrawDefinition,
  ExecuteCommand,
  ExplainInstance,
  ListInstances,
  ReadArtifact,
  ReadDefinitions,
  ErasePersonalValues,
  ReadInstance,
].map((provide) => ({ provide, useValue: {} }));
