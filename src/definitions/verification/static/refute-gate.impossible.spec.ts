import { describe, expect, it } from '@jest/globals';
import { refuteGate } from './refute-gate.js';
import { gate, sampleProcess, type Written } from './testing/sample-process.js';

const process = sampleProcess();

type Gate = Readonly<Record<string, Written>>;

/** The criteria of a gate that contradict each other; else the verdict. */
function answer(written: Gate, options?: Parameters<typeof refuteGate>[2]): readonly string[] | string {
  const refutation = refuteGate(process, gate(written), options);
  return refutation.verdict === 'impossible' ? refutation.because.map(({ id }) => id) : refutation.verdict;
}

describe('a gate that can never be passed', () => {
  it.each<[string, Gate, readonly string[]]>([
    [
      'two ranges of an amount',
      { a: { check: 'amount > CNY 500' }, b: { check: 'amount <= CNY 500' } },
      ['a', 'b'],
    ],
    [
      'and only those are named',
      { a: { check: 'amount > CNY 500' }, c: { fields: ['note'] }, b: { check: 'amount < CNY 500' } },
      ['a', 'b'],
    ],
    ['two currencies', { a: { check: 'amount > CNY 5' }, b: { check: 'amount > USD 5' } }, ['a', 'b']],
    ['a bare zero', { a: { check: 'amount > 0' }, b: { check: 'amount < CNY 0' } }, ['b']],
    ['beyond what may be entered', { a: { check: 'score > 10' } }, ['a']],
    ['below what may be entered', { a: { check: 'amount < CNY 0' } }, ['a']],
    [
      'an option is not the other',
      {
        a: { any: [{ all: [], if: { way: 'tender' } }] },
        b: { any: [{ all: [], if: { way: 'negotiated' } }] },
      },
      ['a', 'b'],
    ],
    ['an order of grades', { a: { check: 'grade >= "B"' }, b: { check: 'grade < "C"' } }, ['a', 'b']],
    ['yes and no', { a: { check: 'agreed' }, b: { check: '!agreed' } }, ['a', 'b']],
    ['a text that may not be entered', { a: { any: [{ all: [], if: { code: 'abc' } }] } }, ['a']],
    ['more than all options', { a: { check: 'count(fit) == 4' } }, ['a']],
    [
      'all options, but not one of them',
      { a: { check: 'count(fit) == 3' }, b: { check: '!("x" in fit)' } },
      ['a', 'b'],
    ],
    [
      'one option, but two named',
      { a: { check: '"x" in fit && "y" in fit' }, b: { check: 'count(fit) < 2' } },
      ['a', 'b'],
    ],
    [
      'a chain of amounts',
      {
        a: { check: 'budget >= amount' },
        b: { check: 'amount >= CNY 100' },
        c: { check: 'budget < CNY 100' },
      },
      ['a', 'b', 'c'],
    ],
    [
      'a share of an amount',
      {
        a: { check: 'budget >= amount * affordable' },
        b: { check: 'amount >= CNY 1000' },
        c: { check: 'budget < CNY 600' },
      },
      ['a', 'b', 'c'],
    ],
    ['dates in a circle', { a: { check: 'start < due' }, b: { check: 'due < start + P1D' } }, ['a', 'b']],
    [
      'a date before and after',
      { a: { check: 'days(start, due) > 10' }, b: { check: 'due <= start + P5D' } },
      ['a', 'b'],
    ],
    ['missing and present', { a: { fields: ['note'] }, b: { none: [{ fields: ['note'] }] } }, ['a', 'b']],
    ['a required field that is to be missing', { a: { none: [{ fields: ['must'] }] } }, ['a']],
    [
      'a check of a missing value is unknown, and blocks',
      { a: { none: [{ fields: ['amount'] }] }, b: { check: 'amount < CNY 5 || amount >= CNY 5' } },
      ['a', 'b'],
    ],
    [
      'none of what is unknown blocks too',
      { a: { none: [{ check: 'amount > CNY 5' }] }, b: { check: '!has(amount)' } },
      ['a', 'b'],
    ],
    [
      'evidence that must and must not be there',
      { a: { evidence: 'meeting' }, b: { check: 'count(meeting) == 0' } },
      ['a', 'b'],
    ],
    [
      'evidence of which there must be and not be two',
      { a: { evidence: 'meeting', atLeast: 2 }, b: { none: [{ evidence: 'meeting' }] } },
      ['a', 'b'],
    ],
    [
      'what is stricter is of what is looser',
      {
        a: { evidence: 'meeting', where: { side: 'ours', minutes: '> 30' } },
        b: { none: [{ evidence: 'meeting', where: { side: 'ours' } }] },
      },
      ['a', 'b'],
    ],
    [
      'each of two options in one piece',
      { a: { evidence: 'meeting', eachOf: 'side' }, b: { check: 'count(meeting) == 1' } },
      ['a', 'b'],
    ],
    [
      'each option while one is excluded',
      { a: { evidence: 'meeting', eachOf: 'side', where: { side: 'ours' } } },
      ['a'],
    ],
    [
      'a content that contradicts itself',
      { a: { evidence: 'meeting', where: 'minutes > 30 && minutes < 20' } },
      ['a'],
    ],
    ['a content beyond its limits', { a: { evidence: 'meeting', where: { minutes: '> 60' } } }, ['a']],
    [
      'every one is as none of them may be',
      { a: { rows: 'chain', where: { role: 'decide' }, every: { role: 'buy' } } },
      ['a'],
    ],
    [
      'every one is, and one is not',
      {
        a: { rows: 'chain', where: { role: 'decide' }, every: { relation: '>= dated' } },
        b: { rows: 'chain', where: { role: 'decide', relation: 'known' } },
      },
      ['a', 'b'],
    ],
    [
      'rows that an expression counts',
      { a: { rows: 'chain' }, b: { check: 'count(chain) == 0' } },
      ['a', 'b'],
    ],
    ['rows beyond how many there may be', { a: { rows: 'chain', atLeast: 501 } }, ['a']],
    [
      'a row that exists and does not',
      { a: { rows: 'chain', where: { role: 'buy' } }, b: { check: '!chain.exists(r, r.role == "buy")' } },
      ['a', 'b'],
    ],
    ['newer than nothing', { a: { evidence: 'meeting', newerThan: 'PT0S' } }, ['a']],
    [
      'after a moment and before it',
      { a: { evidence: 'meeting', after: 'deadline', before: 'deadline' } },
      ['a'],
    ],
    ['after now', { a: { artifact: 'offer', after: 'now' } }, ['a']],
    ['after tomorrow', { a: { evidence: 'meeting', after: 'now + P2D' } }, ['a']],
    ['still valid after it has expired', { a: { evidence: 'visit', validOn: 'now + P60D' } }, ['a']],
    ['an artifact and none', { a: { artifact: 'offer' }, b: { check: 'count(offer) == 0' } }, ['a', 'b']],
    ['a task and not', { a: { task: 'chart' }, b: { none: [{ task: 'chart' }] } }, ['a', 'b']],
    [
      'an approval and not',
      { a: { approval: 'discount' }, b: { none: [{ approval: 'discount' }] } },
      ['a', 'b'],
    ],
    [
      'an approval that was not granted was granted at no time',
      { a: { evidence: 'meeting', after: 'approved(discount)' }, b: { none: [{ approval: 'discount' }] } },
      ['a', 'b'],
    ],
    ['more linked records than the link allows', { a: { linked: 'delivery', atLeast: 3 } }, ['a']],
    [
      'linked records of two outcomes at once',
      { a: { linked: 'delivery', where: { outcome: 'won' }, every: { outcome: 'lost' } } },
      ['a'],
    ],
    [
      'one more than there are parts',
      { a: { atLeast: 2, of: [{ check: 'amount > CNY 5' }, { check: 'amount < CNY 5' }] } },
      ['a'],
    ],
    ['any of nothing', { a: { any: [] } }, ['a']],
    [
      'a part that does not apply is no part of any',
      { a: { any: [{ fields: ['note'], if: { way: 'tender' } }] }, b: { check: 'way == "negotiated"' } },
      ['a', 'b'],
    ],
    [
      'an unknown `if` blocks',
      { a: { fields: ['note'], if: { way: 'tender' } }, b: { none: [{ fields: ['way'] }] } },
      ['a', 'b'],
    ],
    [
      'unanalysed, but the same',
      { a: { check: 'note.contains("x")' }, b: { check: '!note.contains("x")' } },
      ['a', 'b'],
    ],
    [
      'products, but of the same',
      { a: { check: 'score * level > 5' }, b: { check: 'score * level < 5' } },
      ['a', 'b'],
    ],
  ])('%s', (_case, written, because) => {
    expect(answer(written)).toEqual(because);
  });

  it.each<[string, Gate, Parameters<typeof refuteGate>[2], readonly string[]]>([
    ['evidence, while a record is created', { a: { evidence: 'meeting' } }, { creating: true }, ['a']],
    ['an approval, while a record is created', { a: { approval: 'discount' } }, { creating: true }, ['a']],
    ['another stage', { a: { check: 'stage == "second"' } }, { at: 'first' }, ['a']],
    ['another probability', { a: { check: 'probability >= 30%' } }, { at: 'first' }, ['a']],
    [
      'what was said to hold',
      { a: { check: 'way == "tender"' } },
      { conditions: [{ kind: 'expression', source: 'way == "negotiated"' }] },
      ['a'],
    ],
  ])('%s', (_case, written, options, because) => {
    expect(answer(written, options)).toEqual(because);
  });
});
