import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import type { ProblemList } from '../problems/problem-list.js';
import {
  keySpan,
  nearest,
  plainOf,
  type SourceNode,
  type SourcePath,
  type Span,
} from '../parse/source-node.js';
import { processDefinitionSchema } from './process-definition-schema.js';
import { schemaFinding } from './schema-finding.js';

/** More errors than anybody reads; a hostile file can make a hundred thousand. */
const MAX_ERRORS = 1_000;

const validate = new Ajv2020({
  allErrors: true,
  verbose: true,
  strict: false,
  validateFormats: false,
}).compile(processDefinitionSchema);

function pathOf(pointer: string): SourcePath {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Where the error stands: at the key when the key is what is wrong, else at the value. */
function spanOf(root: SourceNode, error: ErrorObject): Span {
  const path = pathOf(error.instancePath);
  const key = error.propertyName ?? (error.params['additionalProperty'] as string | undefined);
  if (key !== undefined) return keySpan(root, [...path, key]);
  const node = nearest(root, path);
  return error.keyword === 'required' ? { start: node.start, end: node.start } : node;
}

/** Checks the tree of a definition file against the schema; whether it fits. */
export function checkSchema(root: SourceNode, problems: ProblemList): boolean {
  if (validate(plainOf(root))) return true;
  for (const error of (validate.errors ?? []).slice(0, MAX_ERRORS)) {
    const finding = schemaFinding(error);
    if (finding !== undefined) problems.add(spanOf(root, error), finding);
  }
  return false;
}
