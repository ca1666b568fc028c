import { describe, expect, it } from '@jest/globals';
import { compileProcess } from '../../engine/compile-process.js';
import { approval } from '../../engine/fixture/approved-sale.js';
import { field, pumpSale } from '../../engine/fixture/pump-sale.js';
import type { NewEvent } from '../../engine/model/event.js';
import { revealPersonalValues } from './reveal-personal-values.js';
import { referenceTo, sealPersonalValues } from './seal-personal-values.js';

const process = compileProcess(
  {
    ...pumpSale,
    fields: [
      field('budget', 'text'),
      field('mobile', 'text', { personal: true }),
      field('chain', 'table', {
        columns: [field('hobby', 'text', { personal: true }), field('role', 'text')],
      }),
    ],
  },
  'd'.repeat(64),
);
const event: NewEvent = {
  type: 'fields.set',
  stage: 'visit',
  body: {
    values: { budget: 'CNY 1', mobile: '13800000000', chain: [{ id: 'r', hobby: 'chess', role: 'decide' }] },
  },
};

describe('personal values', () => {
  it('are not in the event, wherever they stood; the rest is', () => {
    const { events, personal } = sealPersonalValues([event], process);
    const text = JSON.stringify(events);
    expect(text).not.toMatch(/13800000000|chess/);
    expect(text).toMatch(/CNY 1.*decide/);
    expect(personal.map(({ value }) => value)).toEqual(['13800000000', 'chess']);
    for (const value of personal) expect(text).toContain(referenceTo(value).commitment);
  });

  it('come back where they are still known, and show as erased where not', () => {
    const { events, personal } = sealPersonalValues([event], process);
    expect(revealPersonalValues(events, personal)).toEqual([event]);
    expect(revealPersonalValues(events, personal.slice(1))).toMatchObject([
      { body: { values: { mobile: { erased: true } } } },
    ]);
  });

  it('that are kept as they were are not sealed again', () => {
    const once = sealPersonalValues([event], process);
    const again = sealPersonalValues(once.events, process);
    expect(again).toEqual({ events: once.events, personal: [] });
    expect(revealPersonalValues(again.events, once.personal)).toEqual([event]);
  });

  it('are committed to with a salt of their own, so that equal values do not show as equal', () => {
    const commitments = [event, event].flatMap((each) =>
      sealPersonalValues([each], process).personal.map((value) => referenceTo(value).commitment),
    );
    expect(new Set(commitments).size).toBe(4);
  });

  it('are not in what an approver answers either', () => {
    const questions = [field('limit', 'text'), field('phone', 'text', { personal: true })];
    const approving = compileProcess(
      { ...pumpSale, approvals: [approval('price', { questions })] },
      'd'.repeat(64),
    );
    const decision = {
      seat: 'u',
      verdict: 'approve' as const,
      answers: { limit: '5', phone: '13900000000' },
    };
    const body = {
      approval: 'price',
      request: 'r',
      step: '1',
      decision,
      covered: 'c',
      status: 'granted' as const,
    };
    const decided: NewEvent = { type: 'approval.decided', stage: 'visit', body };
    const { events, personal } = sealPersonalValues([decided], approving);
    expect(JSON.stringify(events)).not.toContain('13900000000');
    expect(personal.map(({ value }) => value)).toEqual(['13900000000']);
    expect(revealPersonalValues(events, personal)).toEqual([decided]);
  });

  it('leave a cleared field cleared', () => {
    const cleared: NewEvent = { type: 'fields.set', stage: 'visit', body: { values: { mobile: null } } };
    expect(sealPersonalValues([cleared], process)).toEqual({ events: [cleared], personal: [] });
  });
});
