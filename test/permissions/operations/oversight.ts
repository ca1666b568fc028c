import { endOverride, overrideGate, readOverrides } from '../capabilities/overrides.js';
import { readCheckpoints, readTrail, verifyRecord } from '../capabilities/oversight.js';
import { commands, get, simple, type Row } from '../row.js';
import { Deal } from '../world/deal.js';
import { takesPart, type Place } from '../world/world.js';
import { json } from '../row.js';

const soon = (): string => new Date(Date.now() + 86_400_000).toISOString();
const override = () => ({ criteria: ['stages.start.exit.cleared'], reason: 'agreed', until: soon() });

async function overridden({ side, owner, role }: Place): Promise<{ deal: Deal; override: string }> {
  const deal = await Deal.start(side, owner);
  if (takesPart(role)) await deal.approvalPending();
  await deal.given('overrides', override());
  const report = await side.who('clerk').client.get(`/api/v1/overrides?instance=${deal.id}`);
  const [granted] = report.as<{ items: { id: string }[] }>().items;
  return { deal, override: granted?.id ?? '' };
}

/** Overriding gates, and what is kept to look into it. */
export const oversightRows: readonly Row[] = [
  commands('/overrides', overrideGate, { scope: 'administer', lasting: true, body: override }),
  {
    operation: 'POST /api/v1/instances/{id}/overrides/{override}/end',
    may: endOverride,
    scope: 'administer',
    ask: async (place) => {
      const { deal, override: id } = await overridden(place);
      return { ...json('POST', `${deal.path}/overrides/${id}/end`), subject: deal.id };
    },
  },
  simple('GET /api/v1/overrides', readOverrides, { scope: 'read' }),
  simple('GET /api/v1/audit/events', readTrail, { scope: 'read' }),
  simple('GET /api/v1/audit/checkpoints', readCheckpoints, { scope: 'read' }),
  {
    operation: 'GET /api/v1/audit/instances/{id}',
    may: verifyRecord,
    scope: 'read',
    lasting: true,
    ask: async (place, world) => {
      const { id } = await world.keptDeal(place);
      return { ...get(`/api/v1/audit/instances/${id}`), subject: id };
    },
  },
];
