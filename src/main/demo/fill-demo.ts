import { Temporal } from 'temporal-polyfill';
import type { Organisation } from '../../application/ports/directory.js';
import type { Instant } from '../../engine/model/value.js';
import type { Database } from '../../persistence/database/database.js';
import type { Stores } from '../stores.js';
import { Chance } from './chance.js';
import { Cast, DEMO_PASSWORD, mailOf } from './company/cast.js';
import type { DemoCustomer } from './customers/customer-base.js';
import { automationCustomers, automationPositions } from './customers/automation-customers.js';
import { EnterCustomers } from './customers/enter-customers.js';
import { laboratoryCustomers, laboratoryPositions } from './customers/laboratory-customers.js';
import { DemoClock } from './demo-clock.js';
import { automationTeam, contractDesk, laboratoryTeam, type Team } from './teams.js';
import { Play, type ScheduledDeal } from './play.js';
import { Deal } from './story/deal.js';
import type { PlannedDeal } from './story/planned-deal.js';
import { schedule } from './story/schedule.js';
import { SEES_EVERYTHING } from '../../application/visibility/viewer.js';
import { demoUseCases, type DemoUseCases } from './use-cases.js';

const SEED = 20_260_402;

/** How many days before now the company began to use the product. */
const FOUNDED = 200;
/** How many days before now the last of those who left did so. */
const LEAVING = 20;
const DAY_MS = 86_400_000;

/** Whose accounts are worth a look: reps, managers, approvers, operations, an auditor. */
const SHOWN = ['chen', 'tran', 'lin', 'zhou', 'feng', 'meng', 'gu', 'shen', 'cole'] as const;

/** What filling the demo came to, and how to look at it. */
export interface FilledDemo {
  /** How many were made; 0 when the organisation had some already. */
  readonly instances: number;
  /** Addresses worth signing in with, all with the same password. */
  readonly accounts: readonly string[];
  readonly password: string;
}

/**
 * Fills an organisation with a believable company in the middle of its work: people, customers and deals, made by the
 * same use cases as a user's, over the past half-year. Does nothing when the organisation has instances.
 * The shipped definitions have to be published and an administrator has to be there.
 * @throws Error when a command is refused: then a story does not fit its definition.
 */
export async function fillDemo(
  database: Database,
  stores: Stores,
  organisation: Organisation,
): Promise<FilledDemo> {
  const clock = new DemoClock();
  const useCases = demoUseCases(database, stores, clock);
  const there = await stores.queries.list(organisation.id, SEES_EVERYTHING, {
    sort: 'created',
    descending: false,
    limit: 1,
  });
  const instances = there.items.length > 0 ? 0 : await tellAll(useCases, clock, organisation);
  const people = await stores.directory.users(organisation.id, { limit: 500 });
  const accounts = SHOWN.map(mailOf).filter((mail) => people.some(({ email }) => email === mail));
  return { instances, accounts, password: DEMO_PASSWORD };
}

async function tellAll(
  useCases: DemoUseCases,
  clock: DemoClock,
  organisation: Organisation,
): Promise<number> {
  const now = new Date().toISOString();
  clock.setForward(daysBefore(now, FOUNDED));
  const cast = await Cast.enter(useCases, organisation, Date.parse(now));
  const chance = new Chance(SEED);
  const entering = new EnterCustomers(useCases.customers, useCases.contacts, chance);
  const customers = new Map([
    ...(await entering.enter(cast.as('lin'), automationCustomers, automationPositions)),
    ...(await entering.enter(cast.as('ellery'), laboratoryCustomers, laboratoryPositions)),
  ]);
  const telling = { now, zone: organisation.zone, customers, chance };
  const deals = [automationTeam, laboratoryTeam, contractDesk].flatMap((team) =>
    team.deals.map((plan) => tell(team, plan, telling)),
  );
  await new Play(useCases, cast, clock).perform(deals, daysBefore(now, LEAVING));
  await cast.leave();
  return deals.length;
}

function daysBefore(now: Instant, days: number): Instant {
  return new Date(Date.parse(now) - days * DAY_MS).toISOString();
}

interface Telling {
  readonly now: Instant;
  readonly zone: string;
  readonly customers: ReadonlyMap<string, DemoCustomer>;
  readonly chance: Chance;
}

function tell(team: Team, plan: PlannedDeal, { now, zone, customers, chance }: Telling): ScheduledDeal {
  const customer = customers.get(plan.customer);
  const subject = customer && team.subjects[customer.language][plan.subject];
  if (customer === undefined || subject === undefined)
    throw new RangeError(`${plan.name} has no such customer or subject`);
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate();
  const expected = today.add({ days: plan.closesIn }).toString();
  const { language } = customer;
  const deal = new Deal(plan, customer, subject, team.phrases[language], chance, expected);
  const { started, quiet } = plan;
  const steps = schedule(plan.story(team.road, deal), { now, zone, language, started, quiet }, chance);
  return { deal, definition: team.road.definition, steps };
}
