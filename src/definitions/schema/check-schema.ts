import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { ProblemList } from '../problems/problem-list.js';
import {
  keySpan,
  nearest,
  plainOf,
  startOf,
  type SourceNode,
  type SourcePath,
  type Span,
} from '../parse/source-node.js';
import { businessCalendarSchema } from './business-calendar-schema.js';
import { librarySchema } from './library-schema.js';
import { processDefinitionSchema } from './process-definition-schema.js';
import { schemaFinding } from './schema-finding.js';

/** More errors than anybody reads; a hostile file can make a hundred thousand. */
const MAX_ERRORS = 1_000;

/** What a file is: a definition, a variant that extends one, the two merged, a library, or a business calendar. */
export type SchemaVariant = 'definition' | 'overlay' | 'merged' | 'library' | 'calendar';

const addresses: Readonly<Record<SchemaVariant, string>> = {
  definition: `${String(processDefinitionSchema['$id'])}#/$defs/definitionFile`,
  overlay: `${String(processDefinitionSchema['$id'])}#/$defs/overlayFile`,
  merged: `${String(processDefinitionSchema['$id'])}#/$defs/definitionFile`,
  library: String(librarySchema['$id']),
  calendar: String(businessCalendarSchema['$id']),
};

const ajv = new Ajv2020({
  allErrors: true,
  verbose: true,
  strict: false,
  validateFormats: false,
  // A spec holds the schemas against their own schema; doing it again at each start would take a third of the time.
  validateSchema: false,
  schemas: [processDefinitionSchema, librarySchema, businessCalendarSchema],
});

/** Compiled when first asked for, and kept by the validator. */
function validatorOf(variant: SchemaVariant): ValidateFunction {
  const validate = ajv.getSchema(addresses[variant]);
  if (validate === undefined) throw new TypeError(`there is no schema of a ${variant}`);
  return validate;
}

function pathOf(pointer: string): SourcePath {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Where the error stands: at the key when the key is what is wrong, else at the value. */
function spanOf(root: SourceNode, error: ErrorObject): Span {
  const path = pathOf(error.instancePath);
  const key =
    error.propertyName ??
    (error.params['additionalProperty'] as string | undefined) ??
    (error.keyword === 'dependentRequired' ? String(error.params['property']) : undefined);
  if (key !== undefined) return keySpan(root, [...path, key]);
  const node = nearest(root, path);
  return error.keyword === 'required' ? startOf(node) : node;
}

/** Checks the tree of a file against the schema of what it is; whether it fits. */
export function checkSchema(
  root: SourceNode,
  problems: ProblemList,
  variant: SchemaVariant = 'definition',
): boolean {
  const validate = validatorOf(variant);
  if (validate(plainOf(root))) return true;
  for (const error of (validate.errors ?? []).slice(0, MAX_ERRORS)) {
    const finding = schemaFinding(error);
    if (finding !== undefined) problems.add(spanOf(root, error), finding);
  }
  return false;
}
