import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import type { ProblemList } from '../problems/problem-list.js';
import {
  keySpan,
  nearest,
  plainOf,
  startOf,
  type SourceMap,
  type SourceNode,
  type SourcePath,
  type Span,
} from '../parse/source-node.js';
import { withMeantKeys, type KeySlip } from './meant-keys.js';
import { businessCalendarSchema } from './business-calendar-schema.js';
import { librarySchema } from './library-schema.js';
import { definitionFileSchema, overlayFileSchema } from './process-definition-schema.js';
import type { Schema } from './parts/words.js';
import { schemaFinding } from './schema-finding.js';

/** More errors than anybody reads; a hostile file can make a hundred thousand. */
const MAX_ERRORS = 1_000;

/** What a file is: a definition, a variant that extends one, the two merged, a library, or a business calendar. */
export type SchemaVariant = 'definition' | 'overlay' | 'merged' | 'library' | 'calendar';

const schemas: Readonly<Record<SchemaVariant, Schema>> = {
  definition: definitionFileSchema,
  overlay: overlayFileSchema,
  merged: definitionFileSchema,
  library: librarySchema,
  calendar: businessCalendarSchema,
};

const ajv = new Ajv2020({
  allErrors: true,
  verbose: true,
  strict: false,
  validateFormats: false,
  // A spec holds the schemas against their own schema; doing it again at each start would take a third of the time.
  validateSchema: false,
  // Schemas are compiled at each start and run over small trees: the quickest code is not the best.
  code: { optimize: false },
  inlineRefs: 5,
});

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
  // The id of an item: an error of a key, which the validator places at the map.
  if (node.kind === 'map' && typeof error.data === 'string') return keySpan(root, [...path, error.data]);
  return error.keyword === 'required' ? startOf(node) : node;
}

/** Unknown keys that are read on as what was probably meant; more than these are another kind of file. */
const MAX_SLIPS = 20;

/** What stands below a key is looked at once the key is known: as deep as slips are likely to stand in one another. */
const MAX_ROUNDS = 3;

/** The keys that are not known, where it can be guessed which was meant. */
function keySlips(errors: readonly ErrorObject[]): readonly KeySlip[] {
  const unknown = errors.filter(({ keyword }) => keyword === 'additionalProperties').slice(0, MAX_SLIPS);
  return unknown.flatMap((error) => {
    const word = String(error.params['additionalProperty']);
    const meant = schemaFinding(error)?.suggestion;
    return meant === undefined ? [] : [{ path: pathOf(error.instancePath), word, meant }];
  });
}

/** Whether what is missing is there under a word that is not known. */
function isThere({ keyword, params, instancePath }: ErrorObject, slips: readonly KeySlip[]): boolean {
  const path = pathOf(instancePath).join('/');
  return (
    keyword === 'required' &&
    slips.some((slip) => slip.meant === params['missingProperty'] && slip.path.join('/') === path)
  );
}

/** Whether a tree fits its schema, and what to read on with. */
export interface Checked {
  readonly fits: boolean;
  /** The tree, unknown keys as what was probably meant. */
  readonly root: SourceMap;
}

/** Checks the tree of a file against the schema of what it is. What stands below a slip is checked in a round of its own. */
export function checkSchema(
  root: SourceMap,
  problems: ProblemList,
  variant: SchemaVariant = 'definition',
  rounds = MAX_ROUNDS,
): Checked {
  // Compiled when first asked for, and kept by the validator.
  const validate = ajv.compile(schemas[variant]);
  if (validate(plainOf(root))) return { fits: true, root };
  const errors = (validate.errors ?? []).slice(0, MAX_ERRORS);
  const slips = keySlips(errors);
  for (const error of errors) {
    if (isThere(error, slips)) continue;
    const finding = schemaFinding(error);
    if (finding !== undefined) problems.add(spanOf(root, error), finding);
  }
  if (slips.length === 0 || rounds === 0) return { fits: false, root };
  return { ...checkSchema(withMeantKeys(root, slips), problems, variant, rounds - 1), fits: false };
}
