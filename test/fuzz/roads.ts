import { ADMINISTRATOR_PASSWORD } from '../support/company.js';
import type { ApiOperation } from './api-document.js';
import { Driver, idIn } from './driver.js';
import type { Fuzzer } from './fuzzer.js';
import { roadsOfTrust } from './roads-of-trust.js';

async function theProcess(driver: Driver): Promise<void> {
  const path = await driver.record('gallery', { urgent: true });
  await driver.drive('Instances.rename', { path, body: { name: '改名' } });
  await driver.drive('Moves.advance', { path });
  await driver.drive('Moves.moveBack', { path, body: { reason: 'again', answers: { cause: 'more' } } });
  await driver.drive('Moves.jump', { path, body: { to: 'third' } });
  await driver.drive('Moves.hold', { path, body: { reason: 'waiting' } });
  await driver.drive('Moves.resume', { path });
  await driver.drive('Moves.close', { path, body: { outcome: 'open-again' } });
  await driver.drive('Moves.reopen', { path, body: { reason: 'they came back' } });
  await driver.drive('History.explain', { path });
  await driver.drive('Bulk.run', { body: { items: [{ instance: path.id, command: { type: 'advance' } }] } });
}

async function theTransitions(driver: Driver): Promise<void> {
  const path = await driver.record('lead-pool', { listPrice: 'CNY 2000', discount: '10%' });
  await driver.drive('Moves.takeTransition', { path, body: { transition: 'fast-track' } });
  await driver.drive('History.explain', { path, query: { transition: 'release' } });
  await driver.drive('Instances.get', { path });
}

async function whatIsRecorded(driver: Driver): Promise<void> {
  const path = await driver.record('gallery');
  await driver.drive('Instances.setFields', {
    path,
    body: { fields: { count: 3, mobile: '138 0013 8000' } },
  });
  const piece = await driver.drive('Evidence.record', {
    path,
    body: { evidence: 'call', values: { grade: 'high' } },
  });
  const { evidence } = piece.as<{ created: { evidence: string } }>().created;
  await driver.drive('Evidence.retract', { path: { ...path, evidence }, body: { reason: 'wrong number' } });
  await driver.drive('Tasks.complete', { path: { ...path, task: 'sketch' }, body: { note: 'done' } });
  await driver.drive('Tasks.undo', { path: { ...path, task: 'sketch' } });
  await driver.attach(path, 'paper');
  await driver.drive('Artifacts.content', { path: { ...path, artifact: 'paper', version: '1' } });
}

async function thePeople(driver: Driver): Promise<void> {
  const customer = idIn(await driver.drive('Customers.create', { body: { name: '华东仪器' } }));
  await driver.drive('Customers.update', { path: { id: customer }, body: { region: 'east' } });
  const contact = idIn(
    await driver.drive('Contacts.create', { path: { id: customer }, body: { name: '张总' } }),
  );
  await driver.drive('Contacts.update', { path: { id: contact }, body: { title: '总经理' } });
  const body = { email: 'road@example.com', name: 'Road', roles: ['rep'] };
  const user = idIn(await driver.drive('Users.create', { body }));
  await driver.drive('Users.update', { path: { id: user }, body: { groups: ['seal'] } });
  await driver.drive('Moves.handOver', { path: await driver.record('gallery'), body: { to: user } });
  const token = idIn(await driver.drive('Tokens.issue', { body: { name: 'road' } }));
  await driver.drive('Tokens.revoke', { path: { id: token } });
  await driver.drive('Session.close', { actor: 'expendable' });
}

async function theOrganisation(driver: Driver): Promise<void> {
  const made = async (name: string): Promise<string> => {
    const body = { email: `${name}@example.com`, name, roles: ['rep'] };
    return idIn(await driver.drive('Users.create', { body }));
  };
  const [person, substitute] = [await made('away'), await made('acting')];
  const team = { id: idIn(await driver.drive('Teams.create', { body: { name: '华南', lead: person } })) };
  await driver.drive('Teams.update', { path: team, body: { lead: null } });
  await driver.drive('Teams.get', { path: team });
  await driver.drive('Teams.remove', { path: team });
  await driver.drive('Teams.create', { body: { name: '华北' } });
  await driver.drive('People.setMembers', {
    path: { name: encodeURIComponent('评审组') },
    body: { members: [person] },
  });
  await driver.drive('People.change', { body: { secondReviewShare: '0.05' } });
  const week = { from: new Date().toISOString(), until: new Date(Date.now() + 604_800_000).toISOString() };
  const body = { person, substitute, kind: 'stand-in', reason: '休假', ...week };
  const id = idIn(await driver.drive('Substitutions.create', { body }));
  await driver.drive('Substitutions.end', { path: { id } });
  await driver.drive('Account.unlock', { path: { id: person } });
  await driver.drive('Account.resetPassword', { path: { id: person } });
  await driver.drive('Sessions.endAllOf', { path: { id: person } });
}

async function ownAccount(driver: Driver): Promise<void> {
  const email = 'administrator@main.example.com';
  const other = 'another horse altogether';
  const open = { organisation: 'main', email, password: ADMINISTRATOR_PASSWORD };
  await driver.drive('Session.open', { actor: 'nobody', body: open });
  const { items } = (await driver.drive('Sessions.list')).as<{ items: { id: string }[] }>();
  await driver.drive('Sessions.end', { path: { id: items[0]?.id ?? '' } });
  for (const [oldPassword, newPassword] of [
    [ADMINISTRATOR_PASSWORD, other],
    [other, ADMINISTRATOR_PASSWORD],
  ])
    await driver.drive('Session.changePassword', { body: { oldPassword, newPassword } });
}

/** All that can be read of what the other roads left, lists a page of one at a time, for cursors to go on with. */
async function theReadings(driver: Driver): Promise<void> {
  const customer = { id: idIn(await driver.drive('Customers.create', { body: { name: '华北仪器' } })) };
  const contact = async (name: string) =>
    idIn(await driver.drive('Contacts.create', { path: customer, body: { name } }));
  const [wang, twin] = [await contact('Wang'), await contact('Wang Wei')];
  await driver.drive('ContactRecords.merge', { path: { id: wang }, body: { into: twin } });
  const record = await driver.record('quotation', { amount: { amount: '1000', currency: 'CNY' } });
  await driver.drive('PersonalValues.erase', { path: record });
  const things: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    customers: customer,
    contacts: { id: twin },
    instances: { ...record, approval: 'price' },
    users: { id: driver.idOf('rep') },
    definitions: { key: 'quotation', version: '1' },
    problems: { code: 'request.invalid' },
  };
  for (const { id, method, path, parameters } of driver.operations) {
    const thing = things[/\/(\w+)\/\{/.exec(path)?.[1] ?? ''];
    // Those of artifacts and teams lie on other roads.
    if (method !== 'GET' || (path.includes('{') && thing === undefined) || id === 'Artifacts.content')
      continue;
    const isList = parameters.some(({ name }) => name === 'cursor');
    // The hashes of records are for auditors; all else an administrator reads too.
    const actor = id === 'Audit.checkpoints' ? 'auditor' : 'administrator';
    await driver.drive(id, { actor, path: thing ?? {}, query: isList ? { limit: 1 } : {} });
  }
}

/** An address that cannot be read, for some operations take nothing that could be wrong. */
async function badAddresses(driver: Driver): Promise<void> {
  for (const { id } of driver.operations) await driver.ask(id, { query: '%ff' });
}

/** Walks every road once, so that there is something of everything to begin with. */
export async function walkRoads(fuzzer: Fuzzer, operations: readonly ApiOperation[]): Promise<void> {
  const driver = new Driver(fuzzer, operations);
  for (const road of [
    thePeople,
    theOrganisation,
    ownAccount,
    theProcess,
    theTransitions,
    whatIsRecorded,
    ...roadsOfTrust,
    theReadings,
    badAddresses,
  ])
    await road(driver);
}
