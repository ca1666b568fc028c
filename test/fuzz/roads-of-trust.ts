import type { CommandResult } from '../../src/application/instances/command-answer.js';
import type { Driver } from './driver.js';
import type { Actor } from './plan.js';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

const worth = (amount: string) => ({ amount: { amount, currency: 'CNY' } });

/** A quotation of the rep's whose price is asked to be approved, and how to do something about that. */
async function askedFor(driver: Driver) {
  const path = { ...(await driver.record('quotation', worth('1000'), 'rep')), approval: 'price' };
  const act = (id: string, actor: Actor, body?: object) =>
    driver.drive(`Approvals.${id}`, { actor, path, ...(body === undefined ? {} : { body }) });
  await act('request', 'rep', { comment: 'before Friday' });
  const page = await driver.drive('ApprovalPages.get', { actor: 'manager', path });
  const { digest } = page.as<{ request: { digest: string } }>().request;
  return { path, act, approval: { verdict: 'approve', covered: digest } };
}

async function theApprovals(driver: Driver): Promise<void> {
  const granted = await askedFor(driver);
  await granted.act('decide', 'manager', granted.approval);
  const { act } = await askedFor(driver);
  await act('comment', 'rep', { text: 'the customer waits' });
  await act('copy', 'rep', { to: [driver.idOf('finance')] });
  await act('nudge', 'rep');
  await act('reassign', 'manager', { to: driver.idOf('approver'), reason: 'away' });
  await act('addApprover', 'approver', { user: driver.idOf('seal') });
  await act('recall', 'rep', { reason: 'wrong price' });
  const { path, approval } = await askedFor(driver);
  await driver.drive('Inbox.read', { actor: 'manager' });
  const body = { items: [{ instance: path.id, approval: path.approval, ...approval }] };
  await driver.drive('Inbox.decide', { actor: 'manager', body });
  // One stays open for whoever comes along by chance.
  await askedFor(driver);
}

/** A prepaid sale of the rep's with the payment recorded. */
async function paid(driver: Driver) {
  const path = await driver.record('prepaid', {}, 'rep');
  await driver.attach(path, 'slip', 'rep');
  const body = { evidence: 'payment', artifactVersion: 1, values: { words: '预付款已到账' } };
  const answer = await driver.drive('Evidence.record', { actor: 'rep', path, body });
  return { path, piece: { ...path, evidence: answer.as<CommandResult>().created?.evidence ?? '' } };
}

async function theEvidence(driver: Driver): Promise<void> {
  const doubted = await paid(driver);
  await driver.drive('Verifications.reject', {
    actor: 'finance',
    path: doubted.piece,
    body: { reason: 'no such payment' },
  });
  const { path, piece } = await paid(driver);
  await driver.drive('Verifications.verify', { actor: 'finance', path: piece, body: { comment: 'seen' } });
  const chain = [{ role: 'decide', stance: 'for' }];
  await driver.drive('Instances.setFields', { actor: 'rep', path, body: { fields: { chain } } });
  const { fields } = (await driver.drive('Instances.get', { actor: 'rep', path })).as<{
    fields: { chain: { id: string }[] };
  }>();
  const values = { person: fields.chain[0]?.id, words: 'agreed' };
  await driver.drive('Evidence.record', { actor: 'rep', path, body: { evidence: 'talk', values } });
  await driver.drive('Moves.advance', { actor: 'rep', path });
  const reason = 'of another sale';
  await driver.drive('Evidence.retract', { actor: 'rep', path: piece, body: { reason } });
  const body = { evidence: piece.evidence, reason: 'paid in cash' };
  await driver.drive('Expectations.settle', { actor: 'manager', path, body });
}

async function theOpenQuestions(driver: Driver): Promise<void> {
  const path = await driver.record('prepaid', {}, 'rep');
  const question = { owner: driver.idOf('rep'), dueOn: inDays(7).slice(0, 10) };
  const ask = (what: object) =>
    driver.drive('Expectations.expect', { actor: 'rep', path, body: { ...question, ...what } });
  const { created } = (await ask({ evidence: 'payment' })).as<CommandResult>();
  const asked = { ...path, expectation: created?.expectation };
  await driver.drive('Expectations.withdraw', { actor: 'rep', path: asked, body: { reason: 'known' } });
  await ask({ fields: ['budget'], note: 'after their board met' });
}

async function theOverrides(driver: Driver): Promise<void> {
  const permissions = ['override'];
  await driver.drive('Users.update', { path: { id: driver.idOf('operations') }, body: { permissions } });
  const path = await driver.record('loan', worth('500'), 'rep');
  const criteria = ['stages.planned.exit.termed'];
  const body = { criteria, reason: 'the truck is waiting', until: inDays(1) };
  await driver.drive('Overrides.grant', { actor: 'operations', path, body });
  const query = { instance: path.id };
  const { items } = (await driver.drive('Overrides.list', { actor: 'auditor', query })).as<{
    items: { id: string }[];
  }>();
  const override = { ...path, override: items[0]?.id };
  await driver.drive('Overrides.end', { actor: 'operations', path: override, body: { reason: 'unloaded' } });
  await driver.drive('Audit.chain', { actor: 'auditor', path });
}

/** The roads past second persons: approvals, verified evidence, overrides. */
export const roadsOfTrust = [theApprovals, theEvidence, theOpenQuestions, theOverrides];
