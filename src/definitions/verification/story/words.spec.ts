import { describe, expect, it } from '@jest/globals';
import type { ApprovalVerdict } from '../../../engine/model/approval-request.js';
import type { StoryAct } from '../finding.js';
import { processWith } from '../testing/verified.js';
import { wordsOf } from './words.js';

const process =
  processWith(`roles: { rep: { is: owner }, finance: { name: { en: Finance, zh: 财务 }, is: group finance } }
fields: { amount: { name: { en: Amount, zh: 金额 }, type: money } }
evidence: { payment: { name: { en: Payment, zh: 到款 }, fields: { on: { name: { en: On, zh: 日期 }, type: date } }, by: [finance] } }
approvals: { sign-off: { name: { en: Sign-off, zh: 审批 }, steps: [{ by: finance }] } }
stages: [{ id: first, name: { en: First, zh: 起始 }, exit: { paid: { evidence: payment }, ok: { approval: sign-off } } }, { id: second }]
outcomes: { won: { name: { en: Won, zh: 成交 }, from: second } }`);

function deciding(verdict: ApprovalVerdict, as: string): StoryAct {
  const command = { type: 'decide-approval' as const, approval: 'sign-off', verdict, covered: '' };
  return { kind: 'command', as, command };
}

describe('a step in words', () => {
  it.each<readonly [StoryAct, string, string]>([
    [
      {
        kind: 'command',
        as: 'owner',
        command: { type: 'set-fields', fields: { amount: { amount: '5.00', currency: 'CNY' } } },
      },
      'set Amount: CNY 5.00',
      '设置 金额: CNY 5.00',
    ],
    [
      {
        kind: 'command',
        as: 'finance',
        command: { type: 'record-evidence', id: '1', evidence: 'payment', values: { on: '2026-01-05' } },
      },
      'as Finance: record Payment (On: 2026-01-05)',
      '财务：记录“到款”（日期: 2026-01-05）',
    ],
    [{ kind: 'command', as: 'owner', command: { type: 'advance' } }, 'advance', '推进'],
    [
      { kind: 'command', as: 'owner', command: { type: 'move-back', to: 'first', reason: 'x' } },
      'move back to First',
      '退回“起始”',
    ],
    [
      { kind: 'command', as: 'owner', command: { type: 'close', outcome: 'won' } },
      'close as Won',
      '以“成交”结束',
    ],
    [
      {
        kind: 'command',
        as: 'owner',
        command: { type: 'request-approval', id: '1', approval: 'sign-off' },
      },
      'ask for Sign-off',
      '申请“审批”',
    ],
    [
      deciding('approve', 'finance#2'),
      'as Finance (person 2): approve Sign-off',
      '财务（第 2 人）：批准“审批”',
    ],
    [deciding('reject', 'finance'), 'as Finance: reject Sign-off', '财务：驳回“审批”'],
    [deciding('return', 'finance'), 'as Finance: return Sign-off', '财务：退回“审批”'],
    [
      { kind: 'command', as: 'finance', command: { type: 'verify-evidence', evidence: '1' } },
      'as Finance: verify what was recorded',
      '财务：核实已记录的证据',
    ],
    [{ kind: 'wait', duration: 'PT2881M' }, '3 day(s) pass', '经过 3 天'],
    [{ kind: 'wait', duration: 'P7D' }, 'P7D pass', '经过 P7D'],
  ])('%j', (act, en, zh) => {
    expect(wordsOf(process, act)).toEqual({ en, zh });
  });
});
