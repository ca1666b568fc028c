import { describe, expect, it } from '@jest/globals';
import { compileProcess } from '../compile-process.js';
import { approval, ApprovedDeal, step } from '../fixture/approved-sale.js';
import { acting, DIRECTOR } from '../fixture/organisation.js';
import { MANAGER, REP } from '../fixture/pump-sale.js';
import type { EventType } from '../model/event.js';
import { isWhole, maskEvent } from './mask-event.js';
import { ALL_VISIBLE, visibleFields } from './visible-fields.js';

const DIGEST = /"[0-9a-f]{64}"/;
const ABOUT: readonly EventType[] = ['approval.requested', 'approval.decided', 'approval.granted'];

/** A deal whose price was approved in two steps, with the discount filled in; of its process only lawyers see `hidden`. */
function approved(hidden: string) {
  const price = approval('price', {
    asks: ['discount'],
    steps: [[step('1', 'manager')], [step('2', 'director')]],
  });
  const deal = new ApprovedDeal(price);
  deal.ask();
  deal.decides(MANAGER, 'approve', { answers: { discount: '5%' } });
  deal.decides(DIRECTOR);
  const { definition } = deal.process;
  const fields = definition.fields.map((each) => (each.id === hidden ? { ...each, see: ['legal'] } : each));
  const process = compileProcess({ ...definition, fields }, 'd'.repeat(64));
  const visible = visibleFields(process, deal.state, { actor: acting(REP), managersOfOwner: [MANAGER] });
  return { events: deal.events.filter(({ type }) => ABOUT.includes(type)), process, visible };
}

describe('the digest of what is approved', () => {
  it('is in every event that says what was decided on', () => {
    const { events, process } = approved('amount');
    expect(events.map(({ type }) => type)).toEqual([ABOUT[0], ABOUT[1], ABOUT[1], ABOUT[2]]);
    for (const event of events) {
      const shown = maskEvent(event, process, ALL_VISIBLE);
      expect(shown).toEqual(event);
      expect([event.type, DIGEST.test(JSON.stringify(shown))]).toEqual([event.type, true]);
      expect(isWhole(event, shown)).toBe(true);
    }
  });

  it.each([
    ['is covered', 'amount'],
    ['the approvers fill in', 'discount'],
  ])('is in none that is shown to who does not see what %s', (_which, hidden) => {
    const { events, process, visible } = approved(hidden);
    for (const event of events) {
      const shown = maskEvent(event, process, visible);
      expect([event.type, DIGEST.exec(JSON.stringify(shown))]).toEqual([event.type, null]);
      expect(isWhole(event, shown)).toBe(false);
    }
  });

  it('stays where something else is hidden', () => {
    const { events, process, visible } = approved('budget');
    for (const event of events) {
      const shown = maskEvent(event, process, visible);
      expect(shown).toEqual(event);
      expect(isWhole(event, shown)).toBe(true);
    }
  });
});
