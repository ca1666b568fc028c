import type { BlockerCode } from '../../src/errors/blockers.js';
import { done, type HttpClient } from '../support/http-client.js';
import { attach } from '../support/opportunity.js';
import { approvalProvocations } from './approval-provocations.js';
import { evidenceProvocations } from './evidence-provocations.js';
import { overrideProvocations } from './override-provocations.js';
import { close, money, record } from './provoking.js';
import { exhibit, recordOf, type Provocation, type Scene } from './scene.js';

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
/** A closing that is refused, after some evidence was recorded. */
const closing =
  (
    outcome: string,
    ...pieces: readonly (readonly [kind: string, values: object, more?: object])[]
  ): Provocation =>
  async ({ rep }) => {
    const path = await exhibit(rep);
    for (const [kind, values, more] of pieces) await record(rep, path, kind, values, more);
    return close(rep, path, outcome);
  };

/** A closing that is refused on a record with these fields. */
const closingWith =
  (outcome: string, fields: object): Provocation =>
  async ({ rep }) =>
    close(rep, await exhibit(rep, fields), outcome);

/** A record some stages on. */
async function advanced({ rep }: Scene, times: number, fields: object = { urgent: true }): Promise<string> {
  const path = await exhibit(rep, fields);
  for (let moved = 0; moved < times; moved++) done(await rep.post(`${path}/advance`));
  return path;
}

/** Criteria that are not met. */
const criteria = {
  'criterion.fields-missing': closing('fields'),
  'criterion.evidence-missing': closing('evidence'),
  'criterion.evidence-insufficient': closing('enough', ['call', { grade: 'low' }]),
  'criterion.evidence-not-matching': closing('matching', ['call', { grade: 'low' }]),
  'criterion.evidence-expired': closing('valid', [
    'quote',
    { price: money('5') },
    { occurredAt: daysAgo(3) },
  ]),
  'criterion.evidence-retracted': async ({ rep }) => {
    const path = await exhibit(rep);
    const piece = await record(rep, path, 'call', { grade: 'low' });
    done(await rep.post(`${path}/evidence/${piece}/retraction`, { reason: 'wrong number' }));
    return close(rep, path, 'evidence');
  },
  'criterion.evidence-too-weak': closing('written', ['letter', { words: 'they said so' }]),
  'criterion.evidence-outside-window': closing('recent', [
    'call',
    { grade: 'low' },
    { occurredAt: daysAgo(9) },
  ]),
  'criterion.evidence-lapsed': async ({ rep }) => {
    const path = await exhibit(rep, { urgent: true });
    await record(rep, path, 'probe', { words: 'soon' });
    return close(rep, path, 'lapsed');
  },
  'criterion.evidence-lapse-unknown': closing('lapsed', ['probe', { words: 'soon' }]),
  'criterion.evidence-too-short': async ({ rep }) => {
    const path = await exhibit(rep, { closeOn: '2190-12-31' });
    await record(rep, path, 'pledge', { until: '2190-06-30' });
    return close(rep, path, 'pledged');
  },
  'criterion.evidence-unverified': closing('vouched', ['reference', { words: 'they are good' }]),
  'criterion.evidence-not-from-linked': closing('bidden'),
  'criterion.evidence-options-missing': async ({ rep, product }) => {
    const path = await exhibit(rep);
    await record(product.as('seal'), path, 'signature', { side: 'ours' });
    return close(rep, path, 'signed');
  },
  'criterion.evidence-violating': closing('every', ['call', { grade: 'low' }]),
  'criterion.artifact-missing': closing('filed'),
  'criterion.artifact-outside-window': async (scene) => {
    const path = await advanced(scene, 0);
    done(await attach(scene.rep, path.split('/').at(-1) ?? '', 'paper'));
    done(await scene.rep.post(`${path}/advance`));
    return close(scene.rep, path, 'filed');
  },
  'criterion.task-open': closing('done'),
  'criterion.rows-insufficient': closingWith('rows', { chain: [{ role: 'use', relation: 'known' }] }),
  'criterion.rows-violating': closingWith('trusted', { chain: [{ role: 'use', relation: 'known' }] }),
  'criterion.rows-options-missing': closingWith('manned', { chain: [{ role: 'use', relation: 'known' }] }),
  'criterion.check-false': closingWith('affordable', { amount: money('500'), budget: money('300') }),
  'criterion.check-unknown': closingWith('affordable', { amount: money('500') }),
  'criterion.check-undecidable': closingWith('affordable', {
    amount: money('500'),
    budget: money('300', 'USD'),
  }),
  'criterion.condition-unknown': closing('when-tender'),
  'criterion.moment-unknown': closing('answered'),
  'criterion.linked-insufficient': closing('joined'),
  'criterion.group-unmet': closing('either'),
  'criterion.group-forbidden': closingWith('neither', { amount: money('500') }),
} satisfies Partial<Record<BlockerCode, Provocation>>;

/** A new lead, and taking one of its transitions. */
const lead = (client: HttpClient, fields: object = {}) => recordOf(client, 'lead-pool', fields);
const take = async (client: HttpClient, path: string, transition: string, answers: object = {}) =>
  client.post(`${path}/take-transition`, { transition, answers });

/** What else stands in the way. */
const obstacles = {
  'instance.held': async ({ rep }) => {
    const path = await exhibit(rep);
    done(await rep.post(`${path}/hold`, { reason: 'budget frozen' }));
    return rep.post(`${path}/advance`);
  },
  'instance.not-held': async ({ rep }) => rep.post(`${await exhibit(rep)}/resume`),
  'instance.closed': async ({ rep }) => {
    const path = await exhibit(rep);
    done(await close(rep, path, 'open-again'));
    return rep.post(`${path}/advance`);
  },
  'instance.not-closed': async ({ rep }) => rep.post(`${await exhibit(rep)}/reopen`, { reason: 'again' }),
  'outcome.final': async ({ rep }) => {
    const path = await exhibit(rep);
    done(await close(rep, path, 'plain'));
    return rep.post(`${path}/reopen`, { reason: 'again' });
  },
  'role.missing': async ({ rep }) =>
    rep.patch(`${await exhibit(rep)}/fields`, { fields: { discount: 'ten' } }),
  'consent.missing': async ({ rep }) => close(rep, await exhibit(rep), 'agreed'),
  'field.not-seen': async ({ rep }) =>
    rep.patch(`${await recordOf(rep, 'loan')}/fields`, { fields: { reserve: 'a guess' } }),
  'field.locked': async (scene) =>
    scene.rep.patch(`${await advanced(scene, 1)}/fields`, { fields: { settled: 'cheaper' } }),
  'move.no-next-stage': async (scene) => scene.rep.post(`${await advanced(scene, 3)}/advance`),
  'move.by-transition': async ({ rep }) => rep.post(`${await lead(rep)}/advance`),
  'move.same-stage': async ({ rep }) => rep.post(`${await exhibit(rep)}/jump`, { to: 'first' }),
  'move.not-back': async ({ rep }) =>
    rep.post(`${await exhibit(rep)}/move-back`, { to: 'third', reason: 'back' }),
  'move.back-not-allowed': async ({ rep }) => {
    const made = await rep.post('/api/v1/instances', { definition: 'one-way', name: 'no way back' });
    const path = `/api/v1/instances/${made.as<{ id: string }>().id}`;
    done(await rep.post(`${path}/advance`));
    return rep.post(`${path}/move-back`, { reason: 'back' });
  },
  'jump.not-ahead': async (scene) => scene.rep.post(`${await advanced(scene, 2)}/jump`, { to: 'first' }),
  'jump.is-advance': async ({ rep }) =>
    rep.post(`${await exhibit(rep, { urgent: true })}/jump`, { to: 'second' }),
  'jump.forbidden': async ({ rep }) => rep.post(`${await exhibit(rep)}/jump`, { to: 'last' }),
  'jump.consent-missing': async (scene) => scene.rep.post(`${await advanced(scene, 1)}/jump`, { to: 'last' }),
  'outcome.not-from-here': async ({ rep }) => close(rep, await exhibit(rep), 'late'),
  'transition.not-from-here': async ({ rep }) => take(rep, await lead(rep), 'release'),
  'transition.not-applicable': async ({ rep }) =>
    take(rep, await lead(rep, { listPrice: money('100'), discount: '10%' }), 'fast-track'),
  'transition.value-unknown': async ({ rep }) => take(rep, await lead(rep), 'note'),
  'transition.value-invalid': async ({ rep }) => {
    const path = await lead(rep);
    done(await take(rep, path, 'claim'));
    return take(rep, path, 'release', { why: 'nobody ever answered' });
  },
  'answer.missing': async ({ rep }) => close(rep, await exhibit(rep), 'asked'),
  'task.not-done': async ({ rep }) => rep.delete(`${await exhibit(rep)}/tasks/sketch/completion`),
  'owner.same': async ({ rep, product }) =>
    rep.post(`${await exhibit(rep)}/hand-over`, { to: product.people.rep.id }),
  'owner.cannot-work': async ({ rep, product }) =>
    rep.post(`${await exhibit(rep)}/hand-over`, { to: product.people.auditor.id }),
  'evidence.from-linked': async ({ rep }) =>
    rep.post(`${await exhibit(rep)}/evidence`, { evidence: 'bid', values: { price: money('5') } }),
  'evidence.already-retracted': async ({ rep }) => {
    const path = await exhibit(rep);
    const piece = await record(rep, path, 'call', { grade: 'low' });
    done(await rep.post(`${path}/evidence/${piece}/retraction`, { reason: 'wrong number' }));
    return rep.post(`${path}/evidence/${piece}/retraction`, { reason: 'once more' });
  },
} satisfies Partial<Record<BlockerCode, Provocation>>;

/** What no request brings about, and why not. */
export const OUT_OF_REACH = {
  'criterion.linked-violating':
    'only records of linked processes bring it about, and no instance has any yet',
  'approval.by-clock-only':
    'no address gives the commands of the clock: it keeps them from any that ever would',
} satisfies Partial<Record<BlockerCode, string>>;

/** How each blocker is met. */
export const blockerProvocations: Readonly<
  Record<Exclude<BlockerCode, keyof typeof OUT_OF_REACH>, Provocation>
> = {
  ...criteria,
  ...obstacles,
  ...approvalProvocations,
  ...evidenceProvocations,
  ...overrideProvocations,
};
