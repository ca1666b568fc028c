import { writeFileSync } from 'node:fs';
import { schemaText } from './schema-text.js';

/** Writes the schema file that editors read: `node dist/definitions/schema/write-schema.js`. */
writeFileSync(new URL('../../../schemas/process-definition.schema.json', import.meta.url), schemaText());
