import { errorReference } from './error-reference.mjs';
import { formatReference } from './format-reference.mjs';
import {
  businessCalendarSchemaText,
  librarySchemaText,
  processDefinitionSchemaText,
  processTestsSchemaText,
} from './json-schema.mjs';
import { openApiDocument } from './openapi.mjs';

/** Every file of the repository that the code makes: its path from the root, and what makes its text. */
export const generatedFiles = [
  { file: 'docs/errors.md', make: errorReference },
  { file: 'docs/openapi.json', make: openApiDocument },
  { file: 'schemas/business-calendar.schema.json', make: businessCalendarSchemaText },
  { file: 'schemas/library.schema.json', make: librarySchemaText },
  { file: 'schemas/process-definition.schema.json', make: processDefinitionSchemaText },
  { file: 'schemas/process-tests.schema.json', make: processTestsSchemaText },
  ...formatReference,
];
