import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plansOf } from '../../../test/support/statement-plans.js';
import { givenOrganisation, openTestDatabase } from '../../../test/support/test-database.js';
import { SEES_EVERYTHING } from '../../application/visibility/viewer.js';
import { DatabaseContactRecords } from '../customers/database-contact-records.js';
import type { Database } from '../database/database.js';
import { DatabaseInstanceQueries } from '../queries/database-instance-queries.js';
import { DatabaseEvidenceChecks } from './database-evidence-checks.js';
import { DatabaseLikeness } from './database-likeness.js';
import { DatabaseOpenQuestions } from './database-open-questions.js';

let database: Database;
let org: string;
beforeAll(async () => {
  database = await openTestDatabase();
  org = await givenOrganisation(database);
});
afterAll(() => database.close());

const someone = randomUUID();
const page = { limit: 50 };
/** Somebody who sees a part of the records, in every way there is. */
const viewer = { user: someone, groups: ['finance'], everything: false, tree: true, team: true };

describe('plans under row-level security', () => {
  it.each<[string, (open: Database) => Promise<unknown>]>([
    [
      'what waits for somebody',
      ({ sessions }) =>
        new DatabaseEvidenceChecks(sessions).waitingFor(org, { ...viewer, operations: true }, page),
    ],
    [
      'what somebody has to find out',
      ({ sessions }) => new DatabaseOpenQuestions(sessions).list(org, viewer, { team: false, ...page }),
    ],
    [
      'what his people have to find out',
      ({ sessions }) =>
        new DatabaseOpenQuestions(sessions).list(org, viewer, {
          team: true,
          dueBefore: '2026-03-02',
          ...page,
        }),
    ],
    [
      'the records that name a contact',
      ({ sessions }) => new DatabaseContactRecords(sessions).records(org, viewer, [someone], page),
    ],
    [
      'texts that are found again',
      ({ sessions }) =>
        new DatabaseLikeness(sessions).texts(org, someone, { kind: 'talk', field: 'words' }, ['a', 'b']),
    ],
    [
      'documents that are found again',
      ({ sessions }) =>
        new DatabaseLikeness(sessions).documents(org, someone, [{ artifact: 'slip', version: 1 }]),
    ],
    [
      'records in doubt',
      ({ sessions }) =>
        new DatabaseInstanceQueries(sessions).list(org, SEES_EVERYTHING, {
          doubtful: true,
          sort: 'updated',
          descending: true,
          ...page,
        }),
    ],
  ])('%s: no table is read as a whole', async (_, work) => {
    const plans = await plansOf(database, org, () => work(database), { large: true });
    expect(plans.length).toBeGreaterThan(0);
    const scans = plans.flat().filter((node) => node['Relation Name'] !== undefined);
    expect(scans.length).toBeGreaterThan(0);
    const whole = scans.filter((node) => node['Node Type'] === 'Seq Scan');
    expect(whole.map((node) => node['Relation Name'])).toEqual([]);
  });
});
