import { describe, expect, it } from '@jest/globals';
import { evaluate } from '../fixture/evaluate.js';

const attached = (attachedAt: string) => ({
  artifacts: {
    quotation: {
      artifact: 'quotation',
      version: 2,
      sha256: 'a'.repeat(64),
      size: 1,
      fileName: 'q.pdf',
      mediaType: 'application/pdf',
      attachedAt,
      attachedBy: 'rep',
    },
  },
});
const artifact = { kind: 'artifact', artifact: 'quotation' } as const;

describe('artifact', () => {
  it('is missing until a version is attached', () => {
    expect(evaluate(artifact)).toMatchObject({ verdict: 'unmet', code: 'criterion.artifact-missing' });
    expect(evaluate(artifact, { state: attached('2025-01-01T00:00:00.000Z') })).toMatchObject({
      verdict: 'met',
      artifacts: ['quotation@2'],
    });
  });

  it.each([
    ['since the stage was entered', { since: 'entered' }, '2026-02-28T23:59:59.999Z', 'unmet'],
    ['at the moment the stage was entered', { since: 'entered' }, '2026-03-01T00:00:00.000Z', 'met'],
    ['within ten days', { newerThan: 'P10D' }, '2026-02-20T02:00:00.000Z', 'unmet'],
    ['just within ten days', { newerThan: 'P10D' }, '2026-02-20T02:00:00.001Z', 'met'],
  ] as const)('has to be of the window: %s', (_what, window, at, verdict) => {
    expect(evaluate({ ...artifact, ...window }, { state: attached(at) }).verdict).toBe(verdict);
  });

  it('says of when the newest version is', () => {
    expect(
      evaluate({ ...artifact, since: 'entered' }, { state: attached('2026-02-10T00:00:00.000Z') }),
    ).toMatchObject({
      code: 'criterion.artifact-outside-window',
      message: { en: expect.stringContaining('2026-02-10'), zh: expect.stringContaining('第 2 版') },
    });
  });

  it('says until when it is fresh', () => {
    const report = evaluate(
      { ...artifact, newerThan: 'P10D' },
      { state: attached('2026-02-25T00:00:00.000Z') },
    );
    expect(report.validUntil).toBe('2026-03-07T00:00:00.000Z');
  });

  it('has to be fresh still on the day asked for', () => {
    const state = attached('2026-02-25T00:00:00.000Z');
    const on = (validOn: string) => evaluate({ ...artifact, newerThan: 'P10D', validOn }, { state });
    expect(on('now + P4D').verdict).toBe('met');
    expect(on('now + P5D')).toMatchObject({ verdict: 'unmet', code: 'criterion.artifact-outside-window' });
  });

  it('is as fresh as the workdays say', () => {
    // Monday 2 March, 10:00 in Shanghai; the Friday before at 11:00 and at 09:00.
    const fresh = { ...artifact, newerThan: '1 workday' };
    expect(evaluate(fresh, { state: attached('2026-02-27T03:00:00.000Z') }).verdict).toBe('met');
    expect(evaluate(fresh, { state: attached('2026-02-27T01:00:00.000Z') }).verdict).toBe('unmet');
  });
});
