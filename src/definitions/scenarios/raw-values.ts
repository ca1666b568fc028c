import type { RawValues } from '../../engine/model/command.js';
import type { Field, FieldType } from '../../engine/model/field.js';
import { didYouMean } from '../../engine/values/did-you-mean.js';
import { entriesOf, itemsOf, type SourceNode } from '../parse/source-node.js';
import type { Names } from './names.js';
import { ScenarioFailure } from './scenario.js';

/** What turning a test's values into raw ones has to know. */
export interface Naming {
  readonly names: Names;
  /** Names that contact fields may hold; any when absent. */
  readonly contacts?: ReadonlySet<string>;
}

const NAMED: readonly FieldType[] = ['contact', 'user', 'link', 'row'];

function contactOf(node: SourceNode & { kind: 'scalar' }, { contacts }: Naming): void {
  if (contacts === undefined || contacts.has(node.text)) return;
  const guess = didYouMean(node.text, contacts);
  throw new ScenarioFailure(node, {
    en: `There is no contact ${node.text} in this scenario.${guess === undefined ? '' : ` Did you mean ${guess}?`}`,
    zh: `此场景中没有联系人 ${node.text}。${guess === undefined ? '' : `是否指 ${guess}？`}`,
  });
}

/** A row called by its `id`, else by whom it is about, else by its place. */
function rawRow(field: Field, node: SourceNode, place: number, naming: Naming): unknown {
  if (node.kind !== 'map') return undefined;
  const { id, ...columns } = rawOf(field.columns ?? [], node, naming);
  const person = node.entries.get('person')?.value;
  const name =
    typeof id === 'string'
      ? id
      : person?.kind === 'scalar'
        ? person.text
        : `${field.id}-${String(place + 1)}`;
  return { ...columns, id: naming.names.idOf(name) };
}

function rawValue(
  field: Pick<Field, 'type' | 'id'> & Partial<Field>,
  node: SourceNode,
  naming: Naming,
): unknown {
  if (field.type === 'table')
    return itemsOf(node).map((row, place) => rawRow(field as Field, row, place, naming));
  if (node.kind === 'list') {
    const element = field.type === 'list' ? { ...field, type: field.element ?? 'text' } : field;
    return node.items.map((item) => rawValue(element, item, naming));
  }
  if (node.kind === 'map') return rawOf([], node, naming);
  if (node.value === null) return null;
  if (field.type === 'contact') contactOf(node, naming);
  if (NAMED.includes(field.type)) return naming.names.idOf(node.text);
  // Figures keep the digits their author wrote; only yes and no are more than text.
  return field.type === 'yesno' ? node.value : node.text;
}

/** The values of a map in a test as a caller would send them: names become ids, everything else stays as written. */
export function rawOf(fields: readonly Field[], node: SourceNode | undefined, naming: Naming): RawValues {
  return Object.fromEntries(
    entriesOf(node).map(({ key, value }) => {
      const field = fields.find(({ id }) => id === key) ?? { id: key, type: 'text' as const };
      return [key, rawValue(field, value, naming)];
    }),
  );
}
