import { Decimal } from 'decimal.js';
import type { Condition, ConditionEntry, Test } from '../../engine/model/condition.js';
import type { RoleSource } from '../../engine/model/process-definition.js';

type Parts = Readonly<Record<string, unknown>>;

function tested(test: Test): string {
  if (test.op === 'in') return test.operands.length === 1 ? (test.operands[0] ?? '') : shown(test.operands);
  return 'operand' in test ? `${test.op} ${test.operand}` : test.op;
}

const line = ({ path, test }: ConditionEntry) => `${path.join('.')}: ${tested(test)}`;

function condition(value: Condition): string {
  return value.kind === 'map' ? `{ ${value.entries.map(line).join(', ')} }` : value.source;
}

function source(role: RoleSource): string {
  if (role.is === 'field') return `field ${role.field}`;
  if (role.is === 'manager-of-owner')
    return role.level > 1 ? `${role.is}+${String(role.level - 1)}` : role.is;
  if (role.is === 'owner') return role.is;
  return role.ofField === undefined ? `group ${role.group}` : `group ${role.group}, of: ${role.ofField}`;
}

/** What the model keeps in several parts and authors write in one way of their own, by the parts that tell it. */
const phrases: readonly (readonly [keys: readonly string[], show: (value: Parts) => string])[] = [
  [['kind', 'entries'], (value) => condition(value as never)],
  [['kind', 'source'], (value) => String(value['source'])],
  [['kind', 'lines'], ({ lines }) => shown(lines)],
  [['kind', 'moment'], ({ moment }) => `at ${shown(moment)}`],
  [
    ['kind', 'period'],
    ({ period, from }) => `every ${shown(period)}${from === undefined ? '' : ` from ${shown(from)}`}`,
  ],
  [['kind', 'event'], ({ event, of }) => `on ${shown(event)}${of === undefined ? '' : `(${shown(of)})`}`],
  [
    ['kind', 'count'],
    ({ count, of }) => (of === undefined ? shown(count) : `${shown(count)} of ${shown(of)}`),
  ],
  [['kind', 'id'], ({ kind, id }) => (kind === 'field' ? shown(id) : `${shown(kind)} ${shown(id)}`)],
  [['amount', 'currency'], ({ amount, currency }) => `${shown(currency)} ${shown(amount)}`],
  [['key', 'version'], ({ key, version }) => `${shown(key)}@${shown(version)}`],
  [['link', 'item'], ({ link, item }) => `${shown(link)}.${shown(item)}`],
  [['after'], ({ after }) => shown(after)],
  [['when'], ({ when }) => shown(when)],
  [['is'], (value) => source(value as never)],
];

function action({ do: verb, ...rest }: Parts): string {
  const said = Object.values(rest).map(shown);
  return said.length === 0 ? shown(verb) : `${shown(verb)} ${said.join(' ')}`;
}

function object(value: Parts): string {
  if ('do' in value) return action(value);
  const phrase = phrases.find(([keys]) => keys.every((key) => key in value));
  if (phrase !== undefined) return phrase[1](value);
  const keys = Object.keys(value);
  if (keys.length === 1 && keys[0] === 'kind') return shown(value['kind']);
  if (typeof value['id'] === 'string') return value['id'];
  return keys.length === 0 ? '—' : `{ ${keys.map((key) => `${key}: ${shown(value[key])}`).join(', ')} }`;
}

/** Anything of a definition as short text, the way its author would write it. */
export function shown(value: unknown): string {
  if (value === undefined) return '—';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`;
  return typeof value === 'object' && value !== null ? object(value as Parts) : JSON.stringify(value);
}

/** A share of a whole, in percent. */
export function share(value: unknown): string {
  if (typeof value !== 'string' || !/^-?\d+(?:\.\d+)?$/.test(value)) return shown(value);
  return `${new Decimal(value).times(100).toFixed()}%`;
}
