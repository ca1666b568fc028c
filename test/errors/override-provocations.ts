import { randomUUID } from 'node:crypto';
import type { BlockerCode } from '../../src/errors/blockers.js';
import { done, type HttpAnswer, type HttpClient } from '../support/http-client.js';
import { Loan } from './loan.js';
import { close } from './provoking.js';
import { recordOf, type Provocation } from './scene.js';

/** Asks to pass a criterion of the first gate unmet. */
function override(client: HttpClient, path: string, criterion = 'termed'): Promise<HttpAnswer> {
  const until = new Date(Date.now() + 86_400_000).toISOString();
  const criteria = [`stages.planned.exit.${criterion}`];
  return client.post(`${path}/overrides`, { criteria, reason: 'the truck is waiting', until });
}

/** Overriding a gate in vain, and consenting to what one did oneself. */
export const overrideProvocations = {
  'override.not-permitted': async (scene) => override(scene.manager, (await Loan.plan(scene)).path),
  'override.own-record': async ({ admin, product }) => {
    done(await admin.patch(`/api/v1/users/${product.people.secondRep.id}`, { permissions: ['override'] }));
    const owner = product.as('secondRep');
    return override(owner, await recordOf(owner, 'loan'));
  },
  'override.never': async (scene) => override(scene.admin, (await Loan.plan(scene)).path, 'valued'),
  'override.not-active': async (scene) =>
    scene.admin.post(`${(await Loan.plan(scene)).path}/overrides/${randomUUID()}/end`),
  'consent.own-record': async ({ manager, product }) => {
    const path = await recordOf(manager, 'loan');
    done(await manager.patch(`${path}/fields`, { fields: { terms: 'no flash' } }));
    done(await manager.post(`${path}/hand-over`, { to: product.people.rep.id }));
    return close(manager, path, 'dropped');
  },
} satisfies Partial<Record<BlockerCode, Provocation>>;
