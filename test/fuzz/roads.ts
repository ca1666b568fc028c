import { ADMINISTRATOR_PASSWORD } from '../support/company.js';
import { fileOf } from '../support/opportunity.js';
import type { HttpAnswer } from '../support/http-client.js';
import type { ApiOperation } from './api-document.js';
import type { Fuzzer } from './fuzzer.js';
import type { Actor, Plan } from './plan.js';

type More = Partial<Pick<Plan, 'path' | 'query' | 'headers' | 'body'>> & { readonly actor?: Actor };

/** Drives operations by name, where chance would seldom get. */
class Driver {
  constructor(
    private readonly fuzzer: Fuzzer,
    private readonly operations: readonly ApiOperation[],
  ) {}

  get ids(): readonly string[] {
    return this.operations.map(({ id }) => id);
  }

  async ask(id: string, more: More = {}): Promise<HttpAnswer> {
    const operation = this.operations.find((each) => each.id === id);
    if (operation === undefined) throw new Error(`the document has no operation ${id}`);
    return this.fuzzer.send({ operation, actor: 'administrator', path: {}, query: {}, headers: {}, ...more });
  }

  /** Asks and expects to be answered with success. */
  async drive(id: string, more: More = {}): Promise<HttpAnswer> {
    const answer = await this.ask(id, more);
    if (answer.status >= 300) throw new Error(`${id} should succeed: ${answer.text}`);
    return answer;
  }

  async lead(fields: object = {}): Promise<{ readonly id: string }> {
    const answer = await this.drive('Instances.create', {
      body: { definition: 'lead-pool', name: 'road', fields },
    });
    return { id: answer.as<{ id: string }>().id };
  }

  async exhibit(fields: object = {}): Promise<{ readonly id: string }> {
    const answer = await this.drive('Instances.create', {
      body: { definition: 'gallery', name: 'road', fields },
    });
    return { id: answer.as<{ id: string }>().id };
  }
}

async function theProcess(driver: Driver): Promise<void> {
  const path = await driver.exhibit({ urgent: true });
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
  const path = await driver.lead({ listPrice: 'CNY 2000', discount: '10%' });
  await driver.drive('Moves.takeTransition', { path, body: { transition: 'fast-track' } });
  await driver.drive('History.explain', { path, query: { transition: 'release' } });
  await driver.drive('Instances.get', { path });
}

async function whatIsRecorded(driver: Driver): Promise<void> {
  const path = await driver.exhibit();
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
  const file = { 'x-file-name': 'paper.pdf', 'content-type': 'application/pdf' };
  await driver.drive('Artifacts.attach', {
    path: { ...path, artifact: 'paper' },
    headers: file,
    body: fileOf('pdf'),
  });
  await driver.drive('Artifacts.content', { path: { ...path, artifact: 'paper', version: '1' } });
}

async function thePeople(driver: Driver): Promise<void> {
  const customer = (await driver.drive('Customers.create', { body: { name: '华东仪器' } })).as<{
    id: string;
  }>().id;
  await driver.drive('Customers.update', { path: { id: customer }, body: { region: 'east' } });
  const contact = (
    await driver.drive('Contacts.create', { path: { id: customer }, body: { name: '张总' } })
  ).as<{ id: string }>().id;
  await driver.drive('Contacts.update', { path: { id: contact }, body: { title: '总经理' } });
  const body = { email: 'road@example.com', name: 'Road', roles: ['rep'] };
  const user = (await driver.drive('Users.create', { body })).as<{ id: string }>().id;
  await driver.drive('Users.update', { path: { id: user }, body: { groups: ['seal'] } });
  await driver.drive('Moves.handOver', { path: await driver.exhibit(), body: { to: user } });
  const token = (await driver.drive('Tokens.issue', { body: { name: 'road' } })).as<{ id: string }>().id;
  await driver.drive('Tokens.revoke', { path: { id: token } });
  await driver.drive('Session.close', { actor: 'expendable' });
}

async function theOrganisation(driver: Driver): Promise<void> {
  const idOf = (answer: HttpAnswer): string => answer.as<{ id: string }>().id;
  const made = async (name: string): Promise<string> => {
    const body = { email: `${name}@example.com`, name, roles: ['rep'] };
    return idOf(await driver.drive('Users.create', { body }));
  };
  const [person, substitute] = [await made('away'), await made('acting')];
  const team = { id: idOf(await driver.drive('Teams.create', { body: { name: '华南', lead: person } })) };
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
  const id = idOf(await driver.drive('Substitutions.create', { body }));
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

/** An address that cannot be read, for some operations take nothing that could be wrong. */
async function badAddresses(driver: Driver): Promise<void> {
  for (const id of driver.ids) await driver.ask(id, { query: '%ff' });
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
    badAddresses,
  ])
    await road(driver);
}
