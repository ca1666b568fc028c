import { describe, expect, it } from '@jest/globals';
import { refuteGate } from './refute-gate.js';
import { field } from '../../../engine/fixture/pump-sale.js';
import { gate, sampleDefinition, sampleProcess, type Written } from './testing/sample-process.js';

const process = sampleProcess();

type Gate = Readonly<Record<string, Written>>;

/** The criteria of a gate that contradict each other; else the verdict. */
function answer(written: Gate, options?: Parameters<typeof refuteGate>[2]): readonly string[] | string {
  const refutation = refuteGate(process, gate(written), options);
  return refutation.verdict === 'impossible' ? refutation.because.map(({ id }) => id) : refutation.verdict;
}

describe('a gate that can be passed', () => {
  it.each<[string, Gate]>([
    ['nothing', {}],
    ['a seam', { a: { check: 'amount >= CNY 500' }, b: { check: 'amount <= CNY 500' } }],
    [
      'a share of an amount',
      {
        a: { check: 'budget >= amount * affordable' },
        b: { check: 'amount >= CNY 1000' },
        c: { check: 'budget < CNY 601' },
      },
    ],
    ['dates', { a: { check: 'start < due' }, b: { check: 'due <= start + P1D' } }],
    [
      'a content',
      {
        a: { evidence: 'meeting', where: { side: 'ours', minutes: '> 30' }, atLeast: 2 },
        b: { none: [{ evidence: 'meeting', where: { side: 'theirs' } }] },
      },
    ],
    ['somebody met', { a: { evidence: 'meeting', where: { 'person.role': 'decide' } } }],
    ['each option', { a: { evidence: 'meeting', eachOf: 'side' }, b: { check: 'count(meeting) == 2' } }],
    [
      'rows',
      {
        a: { rows: 'chain', where: { role: 'decide' }, every: { relation: '>= dated' }, atLeast: 2 },
        b: { check: 'count(chain) == 3' },
      },
    ],
    ['all options', { a: { check: 'count(fit) == 3' }, b: { check: '"x" in fit' } }],
    ['a way around', { a: { check: 'amount < CNY 0', unlessApproved: 'discount' } }],
    [
      'what does not apply',
      { a: { check: 'amount < CNY 0', if: { way: 'tender' } }, b: { check: 'way == "negotiated"' } },
    ],
    [
      'signed after it was approved',
      {
        a: { evidence: 'meeting', eachOf: 'side', after: 'approved(discount)' },
        b: { approval: 'discount' },
      },
    ],
    [
      'this time round',
      {
        a: { evidence: 'meeting', since: 'entered', newerThan: 'P10D' },
        b: { artifact: 'offer', since: 'entered' },
      },
    ],
    ['still valid', { a: { evidence: 'visit', validOn: 'now + P20D' } }],
    ['a deadline that has not passed', { a: { check: 'now < deadline' }, b: { check: 'today <= due' } }],
    ['linked', { a: { linked: 'delivery', every: { outcome: 'closed' }, atLeast: 1 } }],
    ['done', { a: { task: 'chart' }, b: { none: [{ approval: 'discount' }] } }],
    [
      'some of them',
      {
        a: {
          atLeast: 2,
          of: [{ check: 'amount > CNY 5' }, { check: 'amount < CNY 5' }, { fields: ['note'] }],
        },
      },
    ],
    [
      'a row that exists',
      {
        a: { check: 'chain.exists(r, r.role == "buy" && r.weight > 3)' },
        b: { check: 'chain.all(r, r.weight < 5)' },
      },
    ],
    ['a list', { a: { check: 'count(tags) >= 2' } }],
    ['another currency', { a: { check: 'amount > USD 5' } }],
  ])('%s', (_case, written) => {
    expect(answer(written)).toBe('possible');
  });
});

describe('a field that is called like something of the record', () => {
  it.each(['entered', 'createdAt', 'now', 'today', 'probability'])('%s', (id) => {
    const named = sampleProcess({ fields: [field(id, 'yesno'), ...sampleDefinition().fields] });
    const asked = gate({
      a: { any: [{ all: [], if: { [id]: true } }] },
      b: { evidence: 'meeting', since: 'entered', newerThan: 'P3D' },
    });
    expect(refuteGate(named, asked).verdict).toBe('possible');
  });
});

describe('an answer that is left open', () => {
  it('what is not analysed is not called possible', () => {
    expect(answer({ a: { check: 'note.matches("^q+$")' } })).toBe('unknown');
  });

  it('too many combinations', () => {
    const parts = Array.from({ length: 40 }, (_, place) => ({
      check: `level * ${place + 2} + score * must > ${place}`,
    }));
    const refutation = refuteGate(process, gate({ a: { atLeast: 20, of: parts } }), { budget: 10 });
    expect(refutation).toMatchObject({
      verdict: 'unknown',
      why: { en: expect.stringMatching(/combinations/) },
    });
  });
});

describe('a criterion that is denied', () => {
  const needed = (written: Gate, denied: Written) =>
    answer(written, { denied: gate({ denied })[0] ?? { kind: 'all', of: [], id: '', path: '' } });

  it.each<[string, Gate, Written, readonly string[] | string]>([
    ['the same', { a: { approval: 'discount' } }, { approval: 'discount' }, ['a']],
    ['what follows from it', { a: { check: 'amount > CNY 500' } }, { check: 'amount > CNY 100' }, ['a']],
    [
      'what follows from more pieces',
      { a: { evidence: 'meeting', atLeast: 2 } },
      { evidence: 'meeting' },
      ['a'],
    ],
    ['what does not follow', { a: { check: 'amount > CNY 100' } }, { check: 'amount > CNY 500' }, 'possible'],
    [
      'a way around it',
      { a: { approval: 'discount', if: 'amount >= CNY 500' } },
      { approval: 'discount' },
      'possible',
    ],
    [
      'asked for only then',
      { a: { approval: 'discount', if: 'amount >= CNY 500' } },
      { approval: 'discount', if: 'amount >= CNY 500' },
      ['a'],
    ],
    [
      'another currency is no answer',
      { a: { check: 'amount > CNY 5' } },
      { check: 'amount > USD 1' },
      'possible',
    ],
    [
      'products in another currency',
      { a: { check: 'amount * score * must > CNY 5' } },
      { check: 'amount * score * must > USD 1' },
      'possible',
    ],
  ])('%s', (_case, written, denied, expected) => {
    expect(needed(written, denied)).toEqual(expected);
  });
});
