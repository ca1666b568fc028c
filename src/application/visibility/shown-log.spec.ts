import { describe, expect, it } from '@jest/globals';
import { compileProcess } from '../../engine/compile-process.js';
import { field, pumpSale, REP } from '../../engine/fixture/pump-sale.js';
import { OneInstance } from '../../engine/fixture/one-instance.js';
import { ALL_VISIBLE, visibleFields } from '../../engine/item-rights/visible-fields.js';
import { shownLog } from './shown-log.js';

const secret = field('secret', 'text', { see: ['seal'] });
const open = field('open', 'text');
const definition = { ...pumpSale, fields: [...pumpSale.fields, secret, open] };
const actor = { user: REP, roles: [], groups: [] };

/** A log of that many events, of which one sets what is hidden from the owner. */
function logOf(length: number, hiding?: number) {
  const record = new OneInstance(definition);
  record.create();
  const sealer = { actor: { ...actor, groups: ['seal'] } };
  for (let seq = 2; seq <= length; seq += 1) {
    const fields = seq === hiding ? { secret: 'x' } : { open: String(seq) };
    record.give({ type: 'set-fields', fields }, seq === hiding ? sealer : {});
  }
  const sealed = record.events.map((event) => ({ event, text: '', hash: `hash ${event.seq}` }));
  const log = {
    eventPage: (_org: string, _instance: string, after: number, limit: number) =>
      Promise.resolve(sealed.slice(after, after + limit)),
  };
  const process = compileProcess(definition, 'd'.repeat(64));
  const visible = visibleFields(process, record.state, { actor, managersOfOwner: [] });
  return { log, reader: { state: record.state, process, visible } };
}

describe('the hashes of a log', () => {
  it.each<[string, number | undefined, number, number[]]>([
    ['are all shown where nothing is hidden', undefined, 0, [1, 2, 3, 4]],
    ['end where something is hidden', 3, 0, [1, 2]],
    ['do not begin again on a later page', 3, 3, []],
    ['are shown on a later page when nothing before it was hidden', 4, 2, [3]],
  ])('%s', async (_case, hiding, after, shown) => {
    const { log, reader } = logOf(4, hiding);
    const page = await shownLog(log, 'org', reader, after, 4);
    expect(page.map(({ event }) => event.seq)).toEqual([1, 2, 3, 4].slice(after));
    expect(page.flatMap(({ hash }) => hash ?? [])).toEqual(shown.map((seq) => `hash ${seq}`));
  });

  it.each([
    [1200, 600],
    [1200, 1100],
    [501, 501],
  ])('are looked for through a log of %i events, hidden in the %ith', async (length, hiding) => {
    const { log, reader } = logOf(length, hiding);
    expect(await shownLog(log, 'org', reader, hiding, 5)).toEqual(
      (await log.eventPage('', '', hiding, 5)).map(({ event }) => ({ event })),
    );
    const [before] = await shownLog(log, 'org', reader, hiding - 2, 1);
    expect(before?.hash).toBe(`hash ${hiding - 1}`);
  });

  it('are all shown to who sees everything', async () => {
    const { log, reader } = logOf(3, 2);
    const page = await shownLog(log, 'org', { ...reader, visible: ALL_VISIBLE }, 0, 4);
    expect(page.every(({ hash }) => hash !== undefined)).toBe(true);
  });
});
