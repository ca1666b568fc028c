import { randomUUID } from 'node:crypto';
import type { BlockerCode } from '../../src/errors/blockers.js';
import { done, type HttpAnswer } from '../support/http-client.js';
import { Loan } from './loan.js';
import { record } from './provoking.js';
import type { Provocation, Scene } from './scene.js';

/** A loan with a piece of evidence the rep recorded. */
async function shown(
  scene: Scene,
  evidence: string,
  client = scene.rep,
): Promise<{ loan: Loan; piece: string }> {
  const loan = await Loan.plan(scene);
  const path = `${loan.path}/evidence`;
  return { loan, piece: `${path}/${await record(client, loan.path, evidence, { words: 'they are good' })}` };
}

/** Asks when something will be known. */
function wonder({ rep, product }: Scene, { path }: Loan, what: object): Promise<HttpAnswer> {
  const { id } = product.people.rep;
  return rep.post(`${path}/expectations`, { owner: id, dueOn: '2190-12-31', ...what });
}

/** Checking and correcting evidence in vain, and open questions that are none. */
export const evidenceProvocations = {
  'criterion.evidence-rejected': async (scene) => {
    const { loan, piece } = await shown(scene, 'reference');
    done(await scene.manager.post(`${piece}/rejection`, { reason: 'nobody said so' }));
    return loan.close('vouched');
  },
  'criterion.evidence-no-rows': async (scene) => (await Loan.plan(scene)).close('agreed'),
  'evidence.own': async (scene) => {
    const { piece } = await shown(scene, 'reference', scene.manager);
    return scene.manager.post(`${piece}/verification`);
  },
  'evidence.review-not-yours': async (scene) => {
    const { loan, piece } = await shown(scene, 'visit');
    return loan.as('seal').post(`${piece}/verification`);
  },
  'evidence.verified-by-you': async (scene) => {
    const { piece } = await shown(scene, 'reference');
    done(await scene.manager.post(`${piece}/verification`));
    return scene.manager.post(`${piece}/verification`);
  },
  'evidence.nothing-to-check': async (scene) => {
    const { piece } = await shown(scene, 'visit');
    done(await scene.rep.post(`${piece}/retraction`, { reason: 'wrong number' }));
    return scene.manager.post(`${piece}/verification`);
  },
  'evidence.not-yours': async (scene) => {
    const { loan, piece } = await shown(scene, 'visit');
    return loan.as('seal').post(`${piece}/retraction`, { reason: 'wrong number' });
  },
  'expectation.known': async (scene) => wonder(scene, await Loan.plan(scene), { fields: ['amount'] }),
  'expectation.asked-already': async (scene) => {
    const loan = await Loan.plan(scene);
    done(await wonder(scene, loan, { fields: ['terms'] }));
    return wonder(scene, loan, { fields: ['terms'] });
  },
  'expectation.not-open': async (scene) =>
    scene.rep.post(`${(await Loan.plan(scene)).path}/expectations/${randomUUID()}/withdrawal`),
  'doubt.not-yours': async (scene) => {
    const doubt = { evidence: randomUUID(), reason: 'it stands all the same' };
    return scene.rep.post(`${(await Loan.plan(scene)).path}/doubts/settlement`, doubt);
  },
  'doubt.none': async (scene) => {
    const doubt = { evidence: randomUUID(), reason: 'it stands all the same' };
    return scene.manager.post(`${(await Loan.plan(scene)).path}/doubts/settlement`, doubt);
  },
} satisfies Partial<Record<BlockerCode, Provocation>>;
