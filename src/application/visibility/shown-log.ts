import { isWhole, maskEvent, type ShownEvent } from '../../engine/item-rights/mask-event.js';
import type { InstanceStore, SealedEvent } from '../ports/instance-store.js';
import type { ShownRecord } from './shown-records.js';

/** An event as its reader sees it. */
export interface LoggedEvent {
  readonly event: ShownEvent;
  /**
   * Of the event and, through the one before, of the whole log up to it. Absent from the first event on in which something
   * is hidden from the reader: what is hidden could be tried out against it, if it is one of few values.
   */
  readonly hash?: string;
}

type Log = Pick<InstanceStore, 'eventPage'>;
type Reader = Pick<ShownRecord, 'state' | 'process' | 'visible'>;

/** How many events are looked through at once. */
const STRETCH = 500;

/** Whether the reader is shown all of the log up to an event. */
async function isWholeUpTo(log: Log, org: string, { state, process, visible }: Reader, last: number) {
  const whole = ({ event }: SealedEvent): boolean => isWhole(event, maskEvent(event, process, visible));
  for (let seen = 0; seen < last;) {
    const stretch = await log.eventPage(org, state.id, seen, Math.min(STRETCH, last - seen));
    if (stretch.length === 0 || !stretch.every(whole)) return false;
    seen += stretch.length;
  }
  return true;
}

/** A page of the log of a record as its reader sees it, in order, with the hashes he may have. */
export async function shownLog(
  log: Log,
  org: string,
  reader: Reader,
  after: number,
  limit: number,
): Promise<readonly LoggedEvent[]> {
  const { state, process, visible } = reader;
  const page = await log.eventPage(org, state.id, after, limit);
  let whole = visible.everything || (await isWholeUpTo(log, org, reader, Math.min(after, state.seq)));
  return page.map(({ event, hash }) => {
    const shown = maskEvent(event, process, visible);
    whole &&= isWhole(event, shown);
    return whole ? { event: shown, hash } : { event: shown };
  });
}
