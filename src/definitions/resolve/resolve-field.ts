import { FIELD_TYPES, type Field, type FieldType, type Option } from '../../engine/model/field.js';
import { childOf, entriesOf, type SourceNode } from '../parse/source-node.js';
import { meantBy } from '../schema/meant-by.js';
import type { TextPath } from '../texts/translations.js';
import { limitAt } from './field-limit.js';
import { booleanAt, defined, integerAt, stringAt, stringsAt, wordAt } from './read.js';
import type { ResolveContext } from './resolve-context.js';
import { computationAt } from './resolve-computation.js';
import { conditionAt } from './resolve-condition.js';
import { gateAt } from './resolve-criterion.js';

function options(context: ResolveContext, node: SourceNode, path: TextPath): readonly Option[] {
  return entriesOf(childOf(node, 'of')).map(({ key, value }) => ({
    id: key,
    name: context.text(value, [...path, 'of', key], value) ?? { [context.language]: key },
  }));
}

/** The roles under a key, by id. */
export function rolesAt(
  context: ResolveContext,
  node: SourceNode,
  key: string,
): readonly string[] | undefined {
  return stringsAt(node, key)?.map((reference) => context.roles.idFor(reference));
}

/** The type, or what was probably meant by one that is none, so that no more is said of it than that. */
function typeAt(node: SourceNode): FieldType {
  const meant = meantBy(stringAt(node, 'type') ?? '', FIELD_TYPES);
  return wordAt(node, 'type', FIELD_TYPES) ?? FIELD_TYPES.find((type) => type === meant) ?? 'text';
}

/** What `of` means for the type. */
function ofType(context: ResolveContext, node: SourceNode, type: FieldType, path: TextPath) {
  switch (type) {
    case 'choice':
    case 'scale':
    case 'multichoice':
      return { options: options(context, node, path) };
    case 'list':
      return { element: wordAt(node, 'of', FIELD_TYPES) };
    case 'row':
      return { table: stringAt(node, 'of') };
    case 'table':
      return { columns: fieldsAt(context, node, 'columns', path, false) };
    default:
      return {};
  }
}

function resolveField(
  context: ResolveContext,
  node: SourceNode,
  id: string,
  path: TextPath,
  required: boolean,
): Field {
  const type = typeAt(node);
  const optional = booleanAt(node, 'optional');
  const field: Field = defined({
    id,
    name: context.nameAt(node, path, id),
    ...context.adviceAt(node, path),
    type,
    required: booleanAt(node, 'required') ?? (optional === undefined ? required : !optional),
    is: computationAt(context, node),
    if: conditionAt(context, node, 'if'),
    min: limitAt(context, node, 'min', type),
    max: limitAt(context, node, 'max', type),
    pattern: stringAt(node, 'pattern'),
    minLength: integerAt(node, 'minLength'),
    maxLength: integerAt(node, 'maxLength'),
    ...ofType(context, node, type, path),
    by: rolesAt(context, node, 'by'),
    see: rolesAt(context, node, 'see'),
    lock: stringAt(node, 'lock'),
    personal: booleanAt(node, 'personal'),
    requires: gateAt(context, node, 'requires', path),
  });
  return context.origins.mark(field, node);
}

/** The fields under a key. `required` is what holds for those that do not say. */
export function fieldsAt(
  context: ResolveContext,
  item: SourceNode,
  key: string,
  path: TextPath,
  required: boolean,
): readonly Field[] {
  return entriesOf(childOf(item, key)).map((entry) =>
    resolveField(context, entry.value, entry.key, [...path, key, entry.key], required),
  );
}
