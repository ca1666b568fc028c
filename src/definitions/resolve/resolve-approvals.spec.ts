import { describe, expect, it } from '@jest/globals';
import { resolved } from '../testing/resolved.js';

const approval = (words: string) => resolved(`approvals: { sign: ${words} }`);

describe('an approval', () => {
  it('is granted by one of a role, neither requester nor owner, unless it says otherwise', () => {
    expect(approval('{ steps: [{ by: manager }] }').definition.approvals).toEqual([
      {
        id: 'sign',
        name: { en: 'sign' },
        covers: [],
        steps: [[{ id: '1', path: 'approvals.sign.steps.1', by: ['manager'], quorum: { kind: 'any' } }]],
        asks: [],
        questions: [],
        separation: ['requester', 'owner'],
      },
    ]);
  });

  it('says what it covers, goes back to, locks, and who may not give it', () => {
    const { definition, found } = approval(
      '{ covers: [amount, artifact contract, evidence need], steps: [{ by: manager }], returnsTo: first, locks: signature, separation: [owner, group sales], hint: Ask early }',
    );
    expect(found).toEqual([]);
    expect(definition.approvals?.[0]).toMatchObject({
      covers: [
        { kind: 'field', id: 'amount' },
        { kind: 'artifact', id: 'contract' },
        { kind: 'evidence', id: 'need' },
      ],
      returnsTo: 'first',
      locks: 'signature',
      separation: ['owner', 'group sales'],
      hint: { en: 'Ask early' },
    });
  });

  it('numbers its steps by their place, and those side by side below it', () => {
    const { definition } = approval(
      '{ steps: [{ by: [a, b], quorum: 2 of 3, within: 2 workdays, then: escalate }, { all: [{ by: a, name: Legal }, { by: b, if: amount > 5, quorum: 2 }] }, { by: a, quorum: all }] }',
    );
    const [first, second, third] = definition.approvals?.[0]?.steps ?? [];
    expect(first).toEqual([
      {
        id: '1',
        path: 'approvals.sign.steps.1',
        by: ['a', 'b'],
        quorum: { kind: 'count', count: 2, of: 3 },
        within: '2 workdays',
        overdue: [{ do: 'escalate' }],
      },
    ]);
    expect(second).toMatchObject([
      { id: '2.1', path: 'approvals.sign.steps.2.1', name: { en: 'Legal' } },
      { id: '2.2', quorum: { kind: 'count', count: 2 }, if: { source: 'amount > 5' } },
    ]);
    expect(third).toMatchObject([{ id: '3', quorum: { kind: 'all' } }]);
  });

  it('asks for fields of the record, or questions of its own', () => {
    expect(approval('{ steps: [], asks: [days] }').definition.approvals?.[0]).toMatchObject({
      asks: ['days'],
      questions: [],
    });
    expect(
      approval('{ steps: [], asks: { limit: { type: money } } }').definition.approvals?.[0],
    ).toMatchObject({
      asks: [],
      questions: [{ id: 'limit', type: 'money', required: true }],
    });
  });

  it.each([
    ['a step nobody decides', '{ steps: [{ name: x }] }', ['definition.approval-step at ']],
    [
      'a decision beside steps side by side',
      '{ steps: [{ by: a, all: [{ by: b }] }] }',
      ['definition.approval-step at by'],
    ],
    [
      'side by side within side by side',
      '{ steps: [{ all: [{ all: [{ by: b }] }] }] }',
      ['definition.approval-step at all'],
    ],
  ])('is refused for %s', (_what, words, found) => {
    expect(approval(words).found).toEqual(found);
  });

  it('remembers where each part stands, so that rules can point at it', () => {
    const { definition, origins } = approval('{ covers: [amount], steps: [{ all: [{ by: a }] }] }');
    const [made] = definition.approvals ?? [];
    const parts = [made, made?.covers[0], made?.steps[0]?.[0]];
    expect(parts.map((part) => part !== undefined && origins.of(part) !== undefined)).toEqual([
      true,
      true,
      true,
    ]);
  });
});
