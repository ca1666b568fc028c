import type { CommandOf } from '../../engine/model/command.js';
import type { Provenance } from '../../engine/model/provenance.js';
import { isDate, startOfDay } from '../../engine/time/calendar-day.js';
import { isDuration, subtractDuration } from '../../engine/time/duration.js';
import { childOf, type SourceNode } from '../parse/source-node.js';
import { rawOf, type Naming } from './raw-values.js';
import { ScenarioFailure } from './scenario.js';
import type { World } from './world.js';

/** What the buyer produced can be looked up somewhere; few tests care where. */
const UNNAMED_SOURCE = 'mail from the customer';

/** When it happened: an instant, a day, or a time ago (`P10D`). */
function occurredAt(node: SourceNode | undefined, world: World): { readonly occurredAt?: string } {
  if (node?.kind !== 'scalar') return {};
  if (isDate(node.text)) return { occurredAt: startOfDay(node.text, world.zone) };
  if (!isDuration(node.text)) return { occurredAt: node.text };
  const instant = subtractDuration(world.now, node.text, world.zone, world.calendar);
  return instant === undefined ? {} : { occurredAt: instant };
}

/**
 * `meeting` or `{ evidence: meeting, id: first, values: {…}, occurred: P10D, provenance: …, source: …, supersedes: … }` as a
 * command. The provenance is the least that counts and the document the latest attached, unless the test says otherwise.
 */
export function recordCommand(node: SourceNode, world: World, naming: Naming): CommandOf<'record-evidence'> {
  const text = (key: string) => {
    const found = childOf(node, key);
    return found?.kind === 'scalar' && found.value !== null ? found.text : undefined;
  };
  const evidence = node.kind === 'scalar' ? node.text : text('evidence');
  if (evidence === undefined) {
    throw new ScenarioFailure(node, { en: 'Say which evidence is recorded.', zh: '请说明记录哪一种证据。' });
  }
  const kind = world.process.evidence.get(evidence);
  const id = naming.names.idOf(text('id') ?? `${evidence} ${String(world.evidence.length + 1)}`);
  const provenance = (text('provenance') ?? kind?.provenance) as Provenance | undefined;
  const attached = kind?.artifact === undefined ? undefined : world.state.artifacts[kind.artifact]?.version;
  const supersedes = text('supersedes');
  const source = text('source') ?? (provenance === 'buyer-produced' ? UNNAMED_SOURCE : undefined);
  return {
    type: 'record-evidence',
    id,
    evidence,
    values: rawOf(kind?.fields ?? [], childOf(node, 'values'), naming),
    ...occurredAt(childOf(node, 'occurred'), world),
    ...(provenance === undefined ? {} : { provenance }),
    ...(attached === undefined ? {} : { artifactVersion: attached }),
    ...(supersedes === undefined ? {} : { supersedes: naming.names.idOf(supersedes) }),
    ...(source === undefined ? {} : { source }),
  };
}
