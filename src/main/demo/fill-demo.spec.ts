import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Authenticate } from '../../application/access/authenticate.js';
import { FoundOrganisation } from '../../application/access/found-organisation.js';
import { LockOut } from '../../application/access/lock-out.js';
import { Passwords } from '../../application/access/passwords.js';
import { OrgCharts } from '../../application/access/org-charts.js';
import { ReadInbox } from '../../application/approvals/read-inbox.js';
import { ProcessCatalogue } from '../../application/definitions/process-catalogue.js';
import { SignIn } from '../../application/access/sign-in.js';
import { databaseClock } from '../../application/ports/clock.js';
import type { Organisation } from '../../application/ports/directory.js';
import type { SealedEvent } from '../../application/ports/instance-store.js';
import type { InstanceSummary } from '../../application/ports/instance-queries.js';
import { PublishDefinitions } from '../../application/publish-definitions.js';
import { loadFolder } from '../../definitions/load-folder.js';
import { openTestDatabase } from '../../../test/support/test-database.js';
import type { Database } from '../../persistence/database/database.js';
import { DatabaseDirectory } from '../../persistence/directory/database-directory.js';
import { DatabaseSignInFailures } from '../../persistence/directory/database-sign-in-failures.js';
import { storesOn, type Stores } from '../stores.js';
import { mailOf } from './company/cast.js';
import type { ColleagueKey } from './company/colleague.js';
import { colleagues } from './company/people.js';
import { SEES_EVERYTHING } from '../../application/visibility/viewer.js';
import { fillDemo, type FilledDemo } from './fill-demo.js';

const DAY_MS = 86_400_000;
const folder = fileURLToPath(new URL('../../../process-definitions', import.meta.url));

describe('the demo', () => {
  let database: Database;
  let stores: Stores;
  let files: string;
  let organisation: Organisation;
  let filled: FilledDemo;
  let instances: readonly InstanceSummary[];
  let events: readonly SealedEvent[];
  let stages: readonly string[];

  const fill = () => fillDemo(database, stores, organisation);

  const inboxOf = async (key: ColleagueKey) => {
    const found = await stores.directory.userByEmail(organisation.id, mailOf(key));
    if (found === undefined) throw new Error(`${key} is not there`);
    const { id, roles, groups } = found.user;
    const { id: org, zone } = organisation;
    const actor = { user: id, roles, groups };
    const charts = new OrgCharts(stores.directory);
    const processes = new ProcessCatalogue(stores.definitions);
    return new ReadInbox(stores.pendingApprovals, processes, charts, databaseClock).read(
      { org, zone, actor, credential: '', language: 'en', requestId: 'test' },
      { limit: 50 },
    );
  };

  beforeAll(async () => {
    database = await openTestDatabase();
    files = await mkdtemp(join(tmpdir(), 'sluice-demo-'));
    stores = storesOn(database, files, databaseClock);
    const founded = await new FoundOrganisation(stores.directory).execute({
      slug: 'demo',
      zone: 'Asia/Shanghai',
      email: 'admin@example.com',
      password: 'correct horse',
    });
    if (founded === undefined) throw new Error('the database was not empty');
    organisation = founded.organisation;
    const { definitions, calendars: found } = await loadFolder(folder);
    stores.calendars.learn(found);
    await new PublishDefinitions(stores.definitions).publish(organisation.id, definitions);
    stages = definitions.flatMap(({ definition }) =>
      definition.stages.map(({ id }) => `${definition.key}/${id}`),
    );
    filled = await fill();
    const all = { sort: 'created', descending: false, limit: 200 } as const;
    instances = (await stores.queries.list(organisation.id, SEES_EVERYTHING, all)).items;
    const logs: SealedEvent[][] = [];
    for (const { id } of instances) logs.push(await stores.instances.events(organisation.id, id));
    events = logs.flat();
  }, 300_000);

  afterAll(async () => {
    await database.close();
    await rm(files, { recursive: true, force: true });
  });

  it('has some 60 opportunities, with Chinese and with English names', () => {
    expect(filled.instances).toBe(instances.length);
    expect(instances.length).toBeGreaterThanOrEqual(55);
    const chinese = instances.filter(({ name }) => /\p{Script=Han}/u.test(name)).length;
    expect(chinese).toBeGreaterThan(20);
    expect(instances.length - chinese).toBeGreaterThan(15);
  });

  it('has an open one in every stage of every definition', () => {
    const open = instances.filter(({ status }) => status === 'open');
    expect(new Set(open.map(({ definition, stage }) => `${definition.key}/${stage}`))).toEqual(
      new Set(stages),
    );
  });

  it('has them won, lost, given up and on hold', () => {
    const ends = instances.map(({ outcome, status }) => outcome ?? status);
    expect(ends).toEqual(
      expect.arrayContaining([
        'won',
        'completed',
        'lost',
        'withdrawn',
        'out-of-target',
        'held',
        'signed',
        'abandoned',
      ]),
    );
  });

  it('tells of setbacks: moved back, handed over, taken back, corrected, reopened, jumped', () => {
    const types = new Set(events.map(({ event }) => event.type));
    for (const type of [
      'owner.changed',
      'evidence.retracted',
      'instance.reopened',
      'artifact.attached',
    ] as const) {
      expect(types).toContain(type);
    }
    const moves = events.flatMap(({ event }) => (event.type === 'stage.changed' ? [event.body.move] : []));
    expect(new Set(moves)).toEqual(new Set(['advance', 'back', 'jump']));
    expect(
      events.some(
        ({ event }) => event.type === 'evidence.recorded' && event.body.piece.supersedes !== undefined,
      ),
    ).toBe(true);
  });

  it('asked for approvals that came to every end, and for some that wait', () => {
    const types = new Set(events.map(({ event }) => event.type));
    for (const type of [
      'approval.granted',
      'approval.rejected',
      'approval.returned',
      'approval.voided',
      'approval.overdue',
      'approval.seats-changed',
      'gate.overridden',
    ] as const) {
      expect(types).toContain(type);
    }
  });

  it.each(['lin', 'zhou', 'feng', 'marsh', 'meng', 'hale', 'gu', 'ye'] as const)(
    'has something for %s to decide',
    async (key) => {
      const inbox = await inboxOf(key);
      expect(inbox.counts.open).toBeGreaterThan(0);
      expect(inbox.items).not.toEqual([]);
    },
  );

  it('has a manager decide for a colleague who is away, and nothing left for her', async () => {
    expect((await inboxOf('ellery')).items).toEqual([]);
    const seats = (await inboxOf('lin')).items.map(({ seat }) => seat.name);
    expect(seats).toContain(colleagues.ellery.name);
  });

  it('has a request that nobody can decide', async () => {
    const { items } = await stores.pendingApprovals.unresolved(organisation.id, { limit: 10 });
    expect(items.map(({ approval }) => approval)).toEqual(['credit-terms']);
  });

  it('holds an open deal whose evidence has expired since', () => {
    const now = new Date().toISOString();
    const gone = events.flatMap(({ event }) =>
      event.type === 'evidence.recorded' && (event.body.piece.expiresAt ?? now) < now ? [event] : [],
    );
    const stale = instances.filter(
      ({ id, status, stage }) =>
        status === 'open' && gone.some((event) => event.instance === id && event.stage === stage),
    );
    expect(stale).not.toEqual([]);
  });

  it('spreads over half a year, up to now and never beyond', () => {
    const now = new Date().toISOString();
    const recorded = events.map(({ event }) => event.recordedAt).sort();
    const [first = '', last = ''] = [recorded[0], recorded.at(-1)];
    expect(Date.parse(last) - Date.parse(first)).toBeGreaterThan(150 * DAY_MS);
    expect(Date.parse(now) - Date.parse(last)).toBeLessThan(12 * DAY_MS);
    expect(last <= now).toBe(true);
    const occurred = events.flatMap(({ event }) =>
      event.type === 'evidence.recorded' ? [event.body.piece.occurredAt] : [],
    );
    expect(occurred.filter((at) => at > now)).toEqual([]);
  });

  it('is worked at on working days, in working hours', () => {
    const local = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000);
    // The clock keeps no working hours.
    const people = events.filter(({ event: { actor } }) => actor !== 'system');
    const odd = people.filter(({ event: { recordedAt } }) => {
      const [day, hour] = [local(recordedAt).getUTCDay(), local(recordedAt).getUTCHours()];
      return day === 0 || day === 6 || hour < 8 || hour > 19;
    });
    expect(odd).toEqual([]);
  });

  it('leaves a log whose chain of hashes holds', () => {
    let previous: string | null = null;
    for (const { event, text, hash } of events) {
      if (event.seq === 1) previous = null;
      expect((JSON.parse(text) as { previousHash: string | null }).previousHash).toBe(previous);
      expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
      previous = hash;
    }
  });

  it('leaves no session behind', async () => {
    const directory = new DatabaseDirectory(database.sessions);
    const users = await directory.users(organisation.id, { limit: 100 });
    for (const user of users) {
      const credentials = await directory.credentials(organisation.id, user.id);
      expect(credentials.filter(({ revokedAt }) => revokedAt === undefined)).toEqual([]);
    }
  });

  it('does nothing a second time, and still says who can sign in', async () => {
    expect(await fill()).toEqual({ ...filled, instances: 0 });
    const email = mailOf('lin');
    expect(filled.accounts).toContain(email);
    const directory = new DatabaseDirectory(database.sessions);
    const lockOut = new LockOut(new DatabaseSignInFailures(database.sessions));
    const passwords = new Passwords(directory, new Authenticate(directory), lockOut);
    const signIn = new SignIn(directory, lockOut, passwords);
    const { user } = await signIn.execute({
      organisation: organisation.slug,
      email,
      password: filled.password,
    });
    expect(user.roles).toContain('manager');
  });

  it('lets in nobody who has left', async () => {
    const gone = await new DatabaseDirectory(database.sessions).userByEmail(organisation.id, mailOf('gao'));
    expect(gone?.user.active).toBe(false);
  });
});
