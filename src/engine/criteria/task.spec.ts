import { describe, expect, it } from '@jest/globals';
import { evaluate } from '../fixture/evaluate.js';

const task = { kind: 'task', stage: 'visit', task: 'chart' } as const;

describe('task', () => {
  it('is open until it is done', () => {
    expect(evaluate(task)).toMatchObject({
      verdict: 'unmet',
      code: 'criterion.task-open',
      remedy: { act: 'complete-task', stage: 'visit', task: 'chart' },
    });
  });

  it('is met by the task of that stage, not by one of the same name elsewhere', () => {
    const done = { at: '2026-03-01T00:00:00.000Z', by: 'someone' };
    expect(evaluate(task, { state: { tasks: { 'visit/chart': done } } }).verdict).toBe('met');
    expect(evaluate(task, { state: { tasks: { 'offer/chart': done } } }).verdict).toBe('unmet');
  });
});
