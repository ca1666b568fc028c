import { processDefinitionSchema } from './process-definition-schema.js';

/** What `schemas/process-definition.schema.json` holds. */
export function schemaText(): string {
  return `${JSON.stringify(processDefinitionSchema, null, 2)}\n`;
}
