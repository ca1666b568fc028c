import type { Outcome } from './outcomes.js';

/** Those who are signed in at the organisation. */
type Member =
  | 'administrator'
  | 'operations'
  | 'director'
  | 'manager'
  | 'rep'
  | 'approver'
  | 'asked'
  | 'bench'
  | 'auditor'
  | 'integration'
  | 'overrider';

/** Those who differ from another in records only: the rep once reps see their team, and who acts for the asked. */
type RecordRole = 'repOfOpenTeam' | 'delegate';

/** Whoever may send a request: a member, one of another organisation, or somebody who is not let in. */
export type Role = Member | RecordRole | 'outsider' | 'deactivated' | 'temporary' | 'anonymous';

/** How what is asked for lies to whoever asks. */
export type Relation = 'own' | 'team' | 'foreign' | 'ours' | 'otherOrganisation';

type Cell = Outcome | undefined;
/** By relation: own, team (of a manager: his tree), foreign, of another organisation. */
type Row = readonly [own: Cell, team: Cell, foreign: Cell, otherOrganisation: Cell];
type ThingRow = readonly [ours: Cell, otherOrganisation: Cell];

/** What each role may do, by how what it is done to lies to him: written by hand, cell by cell. */
export interface Capability {
  readonly relations: readonly Relation[];
  readonly cells: Readonly<Partial<Record<Role, readonly Cell[]>>>;
}

/** What is done to a record, whose owner the relation is about. */
export const toRecords = (cells: Readonly<Record<Role, Row>>): Capability => ({
  relations: ['own', 'team', 'foreign', 'otherOrganisation'],
  cells,
});

/** What is done to a person, or to something that is his. */
export const toPeople = (cells: Readonly<Record<Exclude<Role, RecordRole>, Row>>): Capability => ({
  relations: ['own', 'team', 'foreign', 'otherOrganisation'],
  cells,
});

/** What is done to something of the organisation that is nobody's own. */
export const toThings = (cells: Readonly<Record<Exclude<Role, RecordRole>, ThingRow>>): Capability => ({
  relations: ['ours', 'otherOrganisation'],
  cells,
});

/** What is asked of nothing in particular: a list, oneself, something new. */
export const inGeneral = (cells: Readonly<Record<Exclude<Role, RecordRole>, Cell>>): Capability => ({
  relations: ['ours'],
  cells: Object.fromEntries(Object.entries(cells).map(([role, cell]) => [role, [cell]])),
});

/** One cell of the table. */
export interface TableCell {
  readonly role: Role;
  readonly relation: Relation;
  readonly outcome: Outcome;
}

/** The cells that occur. */
export function cellsOf({ relations, cells }: Capability): readonly TableCell[] {
  return Object.entries(cells).flatMap(([role, row]) =>
    relations.flatMap((relation, place) => {
      const outcome = row[place];
      return outcome === undefined ? [] : [{ role: role as Role, relation, outcome }];
    }),
  );
}
