import type { BlockerCode } from '../../src/errors/blockers.js';
import { Loan } from './loan.js';
import { done } from '../support/http-client.js';
import { money, record } from './provoking.js';
import type { Provocation } from './scene.js';

/** A closing that is refused because the manager did not approve it. */
const closing =
  (verdict: string): Provocation =>
  async (scene) =>
    (await Loan.decided(scene, verdict)).close();

/** Approvals that do not hold. */
const criteria = {
  'criterion.approval-missing': async (scene) => (await Loan.plan(scene)).close(),
  'criterion.approval-pending': async (scene) => (await Loan.asked(scene)).close(),
  'criterion.approval-unresolved': async (scene) => (await Loan.asked(scene, 'insurance')).close('insured'),
  'criterion.approval-rejected': closing('reject'),
  'criterion.approval-returned': closing('return'),
  'criterion.approval-recalled': async (scene) => {
    const loan = await Loan.asked(scene);
    done(await loan.act('rep', 'recall', 'lending', { reason: 'wrong value' }));
    return loan.close();
  },
  'criterion.approval-voided': async (scene) => {
    const loan = await Loan.decided(scene, 'approve');
    done(await loan.set({ amount: money('900') }));
    return loan.close();
  },
  'criterion.approval-expired': async (scene) => {
    const loan = await Loan.plan(scene, { urgent: false });
    await record(scene.rep, loan.path, 'visit', { words: 'any time' });
    done(await loan.act('rep', 'request'));
    done(await loan.decide('manager'));
    done(await loan.set({ urgent: true }));
    return loan.close();
  },
} satisfies Partial<Record<BlockerCode, Provocation>>;

/** Asking for an approval in vain. */
const asking = {
  'approval.not-used-here': async (scene) => (await Loan.plan(scene)).act('rep', 'request', 'extension'),
  'approval.pending-already': async (scene) => (await Loan.asked(scene)).act('rep', 'request'),
  'approval.granted-already': async (scene) => (await Loan.decided(scene, 'approve')).act('rep', 'request'),
  'approval.no-step-applies': async (scene) =>
    (await Loan.plan(scene, { urgent: false })).act('rep', 'request', 'haste'),
  'approval.nothing-to-approve': async (scene) => (await Loan.plan(scene)).act('rep', 'request', 'signing'),
} satisfies Partial<Record<BlockerCode, Provocation>>;

/** Deciding in vain, and what else goes on around a request. */
const deciding = {
  'approval.not-pending': async (scene) => (await Loan.plan(scene)).act('rep', 'recall'),
  'approval.not-asked-of-you': async (scene) => (await Loan.asked(scene)).decide('seal'),
  'approval.separated': async (scene) => (await Loan.asked(scene)).decide('rep'),
  'approval.decided-already': async (scene) => {
    const loan = await Loan.asked(scene, 'wording');
    done(await loan.decide('manager', {}, 'wording'));
    return loan.decide('manager', {}, 'wording');
  },
  'approval.decided-before-you': async (scene) => {
    const loan = await Loan.asked(scene, 'moving');
    done(await loan.decide('manager', {}, 'moving'));
    return loan.decide('director', {}, 'moving');
  },
  'approval.seat-lapsed': async (scene) => {
    const { finance } = scene.product.people;
    const insurers = async (...members: string[]) =>
      done(
        await scene.product.as('administrator').send({
          method: 'PUT',
          path: '/api/v1/groups/insurers',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ members }),
        }),
      );
    await insurers(finance.id);
    const loan = await Loan.asked(scene, 'insurance');
    await insurers();
    return loan.decide('finance', {}, 'insurance');
  },
  'approval.content-changed': async (scene) =>
    (await Loan.asked(scene)).decide('manager', { covered: 'of another day' }),
  'approval.filled-in-already': async (scene) => {
    const loan = await Loan.asked(scene, 'wording');
    done(await loan.decide('manager', { answers: { terms: 'no flash' } }, 'wording'));
    return loan.decide('director', { answers: { terms: 'no visitors' } }, 'wording');
  },
  'approval.not-stated': async (scene) => {
    const loan = await Loan.plan(scene, { terms: 'of the rep' });
    done(await loan.act('rep', 'request', 'wording'));
    done(await loan.decide('manager', {}, 'wording'));
    return loan.decide('director', {}, 'wording');
  },
  'approval.locked': async (scene) => {
    const loan = await Loan.decided(scene, 'approve');
    await record(scene.rep, loan.path, 'handover', { words: 'taken away' });
    return loan.set({ amount: money('900') });
  },
  'approval.not-yours-to-recall': async (scene) => (await Loan.asked(scene)).act('manager', 'recall'),
  'approval.not-taking-part': async (scene) =>
    (await Loan.asked(scene)).act('seal', 'comment', 'lending', { text: 'hm' }),
  'approval.cannot-be-asked': async (scene) => {
    const to = scene.product.people.rep.id;
    return (await Loan.asked(scene)).act('manager', 'reassign', 'lending', { to, reason: 'away' });
  },
  'approval.nudged-lately': async (scene) => {
    const loan = await Loan.asked(scene);
    done(await loan.act('rep', 'nudge'));
    return loan.act('rep', 'nudge');
  },
} satisfies Partial<Record<BlockerCode, Provocation>>;

/** Approvals that do not hold, and what stands in the way of asking for them and deciding them. */
export const approvalProvocations = { ...criteria, ...asking, ...deciding };
