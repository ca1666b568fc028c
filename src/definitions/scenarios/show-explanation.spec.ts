import { describe, expect, it } from '@jest/globals';
import type { CriterionReport } from '../../engine/model/blocker.js';
import { Names } from './names.js';
import { explained } from './show-explanation.js';

function report(id: string, more: Partial<CriterionReport> = {}): CriterionReport {
  return {
    criterion: `stages.a.exit.${id}`,
    id,
    kind: 'evidence',
    name: { en: `Name of ${id}`, zh: `${id}的名称` },
    verdict: 'unmet',
    message: { en: `${id} is missing`, zh: `缺少${id}` },
    suppliers: [],
    ...more,
  };
}

describe('what the person would have seen', () => {
  const names = new Names();
  const zhang = names.idOf('zhang');
  const met = report('met', { verdict: 'met', hint: { en: 'Not shown', zh: '不显示' } });
  const missing = report('need', {
    hint: { zh: '先问清需求' },
    suppliers: [{ role: 'rep', name: { en: 'Rep', zh: '客户经理' }, users: [zhang] }],
    parts: [report('need.1', { id: '1' })],
  });
  const held = { ...report('instance.held'), criterion: undefined, verdict: 'unmet', code: 'instance.held' };
  const { criterion: _none, ...obstacle } = held;
  const seen = explained(
    {
      blockers: [
        { ...obstacle, verdict: 'unmet', code: 'instance.held' },
        { ...missing, verdict: 'unmet', code: 'c' },
      ],
      criteria: [met, missing],
      problems: [{ pointer: '/reason', code: 'x', message: { en: `who is ${zhang}?`, zh: '谁？' } }],
    },
    names,
  );

  it('is the whole checklist, with hints, who can supply it, and the parts of groups', () => {
    expect(seen.map(({ en }) => en)).toEqual([
      '✗ instance.held · Name of instance.held: instance.held is missing',
      '✓ met · Name of met: met is missing',
      '✗ need · Name of need: need is missing',
      '    Hint: 先问清需求',
      '    Can be supplied by: Rep (zhang)',
      '  ✗ 1 · Name of need.1: need.1 is missing',
      '✗ /reason: who is zhang?',
    ]);
  });

  it('is there in Chinese, line by line', () => {
    expect(seen.map(({ zh }) => zh)).toEqual([
      '✗ instance.held · instance.held的名称: 缺少instance.held',
      '✓ met · met的名称: 缺少met',
      '✗ need · need的名称: 缺少need',
      '    提示：先问清需求',
      '    可由以下人员提供：客户经理 (zhang)',
      '  ✗ 1 · need.1的名称: 缺少need.1',
      '✗ /reason: 谁？',
    ]);
  });
});
