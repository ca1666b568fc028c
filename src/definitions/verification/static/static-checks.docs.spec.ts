import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { approvalChecks } from './approvals/approval-findings.js';
import { TIMER_CHECKS } from './timers/timer-findings.js';

const page = (id: string) => new URL(`../../../../docs/verification/${id}.md`, import.meta.url);

describe('every check that is decided without exploring', () => {
  it.each([...approvalChecks.map(({ id }) => id), ...TIMER_CHECKS])('%s has its page', (id) => {
    expect(existsSync(page(id))).toBe(true);
    const text = readFileSync(page(id), 'utf8');
    expect(text.startsWith(`# ${id}\n`)).toBe(true);
    expect(text).toMatch(/## Wrong\n[^]*## Right\n/);
  });
});
