import type { CompiledProcess } from '../compile-process.js';
import type { Facts } from '../model/facts.js';
import type { Field } from '../model/field.js';
import type { InstanceState } from '../model/instance-state.js';
import { holdsRole } from '../roles.js';

/** Who looks at a record, and what his roles on it hang on. */
export type Viewing = Pick<Facts, 'actor' | 'managersOfOwner' | 'actingFor'>;

/** What of a record somebody sees: `see` of its fields, as it comes out for him. */
export interface VisibleFields {
  /** Whether he sees a field: one of the record, of a piece of evidence, of a question, or a column. */
  sees(field: Field): boolean;
  /** Whether he sees all there is of a field of the record: the field, and every column of it. By its id. */
  seesAllOf(field: string): boolean;
  /** Whether he sees every field of a kind of evidence. By its id. */
  seesEvidence(kind: string): boolean;
  /** Whether nothing that the process hides from anybody is hidden from him. */
  readonly everything: boolean;
}

/** Nothing is hidden. */
export const ALL_VISIBLE: VisibleFields = {
  sees: () => true,
  seesAllOf: () => true,
  seesEvidence: () => true,
  everything: true,
};

function restrictionsIn(fields: readonly Field[]): readonly (readonly string[])[] {
  return fields.flatMap(({ see, columns = [] }) => [
    ...(see === undefined ? [] : [see]),
    ...restrictionsIn(columns),
  ]);
}

const known = new WeakMap<CompiledProcess, readonly (readonly string[])[]>();

/** Every `see` of a process. */
function restrictionsOf(process: CompiledProcess): readonly (readonly string[])[] {
  const before = known.get(process);
  if (before !== undefined) return before;
  const { fields, evidence, outcomes, moveBack, transitions = [], approvals = [] } = process.definition;
  const found = [
    fields,
    moveBack.asks,
    ...evidence.map((kind) => kind.fields),
    ...outcomes.map(({ asks }) => asks),
    ...transitions.map(({ asks }) => asks),
    ...approvals.map(({ questions }) => questions),
  ].flatMap(restrictionsIn);
  known.set(process, found);
  return found;
}

/** The roles of the process somebody holds on the record now, himself or by acting for one who does. */
function rolesHeld(
  process: CompiledProcess,
  state: Pick<InstanceState, 'owner' | 'fields'>,
  { actor, managersOfOwner, actingFor = [] }: Viewing,
): ReadonlySet<string> {
  const people = [actor, ...actingFor.map(({ user, groups }) => ({ user, groups, roles: [] }))];
  const facts = { now: '', zone: 'UTC', managersOfOwner, evidence: [] };
  const held = process.definition.roles.filter((role) =>
    people.some((person) => holdsRole(role, state, { ...facts, actor: person })),
  );
  return new Set(held.map(({ id }) => id));
}

/**
 * What somebody sees of a record. An auditor sees everything, and so does the clock, which tells nobody; else only the
 * roles of the process count, whatever somebody may do in the organisation. A computed field without a `see` of its own is hidden with what it is computed from.
 * @param state the record as it stands now, whatever of its past is looked at.
 */
export function visibleFields(
  process: CompiledProcess,
  state: Pick<InstanceState, 'owner' | 'fields'>,
  viewing: Viewing,
): VisibleFields {
  const { actor } = viewing;
  const restrictions = restrictionsOf(process);
  if (actor.roles.includes('auditor') || actor.system === true || restrictions.length === 0)
    return ALL_VISIBLE;
  const held = rolesHeld(process, state, viewing);
  const isHeld = (roles: readonly string[]): boolean => roles.some((role) => held.has(role));
  if (restrictions.every(isHeld)) return ALL_VISIBLE;
  const sees = ({ see }: Field): boolean => see === undefined || isHeld(see);
  const seesEach = (fields: readonly Field[]): boolean =>
    fields.every((field) => sees(field) && seesEach(field.columns ?? []));
  const seesEvidence = (kind: string): boolean => seesEach(process.evidence.get(kind)?.fields ?? []);
  const derived = new Set<string>();
  const seesAllOf = (id: string): boolean => {
    const field = process.fields.get(id);
    return field === undefined || (seesEach([field]) && !derived.has(id));
  };
  // Each computed field comes after those it reads.
  for (const { id, reads, evidence } of process.computed) {
    const own = process.fields.get(id)?.see !== undefined;
    if (!own && !([...reads].every(seesAllOf) && [...evidence].every(seesEvidence))) derived.add(id);
  }
  return {
    sees: (field) => sees(field) && !(derived.has(field.id) && process.fields.get(field.id) === field),
    seesAllOf,
    seesEvidence,
    everything: false,
  };
}
