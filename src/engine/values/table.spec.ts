import { describe, expect, it } from '@jest/globals';
import { displayValue } from './display-value.js';
import { field, options, read, refused } from './test-support/read.js';

const [first, second] = ['00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000b'];
const chain = field('it', 'table', {
  columns: [
    field('role', 'choice', { options: options('decide', 'buy'), required: true }),
    field('fee', 'money'),
  ],
});

describe('a table', () => {
  it.each([
    [
      'normalises ids and columns',
      [{ id: first.toUpperCase(), role: 'buy', fee: 'CNY 1' }],
      [{ id: first, role: 'buy', fee: { amount: '1.00', currency: 'CNY' } }],
    ],
    [
      'leaves out columns without a value',
      [{ id: first, role: 'buy', fee: null }],
      [{ id: first, role: 'buy' }],
    ],
    ['needs ids', [{ role: 'buy' }], refused('value.row-without-id', '/fields/it/0')],
    [
      'needs ids that differ',
      [
        { id: first, role: 'buy' },
        { id: first, role: 'buy' },
      ],
      refused('value.duplicate-row', '/fields/it/1'),
    ],
    ['needs its required columns', [{ id: first }], refused('value.required', '/fields/it/0/role')],
    [
      'points into the row',
      [
        { id: first, role: 'buy' },
        { id: second, role: 'x' },
      ],
      refused('value.not-an-option', '/fields/it/1/role'),
    ],
    [
      'has no other columns',
      [{ id: first, role: 'buy', rank: 1 }],
      refused('value.unknown-field', '/fields/it/0/rank'),
    ],
    ['is cleared by an empty list', [], null],
    ['takes rows that are objects', [first], refused('value.not-a-row', '/fields/it/0')],
    ['takes a list', { id: first }, refused('value.not-a-list')],
    ['has at most 500 rows', Array.from({ length: 501 }, () => ({})), refused('value.too-many-elements')],
  ])('%s', (_title, raw, outcome) => {
    expect(read(chain, raw)).toEqual(outcome);
  });

  it('reports every problem of every row', () => {
    const outcome = read(chain, [{ id: first, role: 'x', fee: 5 }, { id: 'y' }]);
    expect(outcome).toEqual({
      problems: [
        'value.not-an-option at /fields/it/0/role',
        'value.money-as-number at /fields/it/0/fee',
        'value.row-without-id at /fields/it/1',
      ],
    });
  });

  it('is not polluted by keys of the prototype', () => {
    const raw: unknown = JSON.parse(`[{ "id": "${first}", "role": "buy", "__proto__": { "fee": "CNY 1" } }]`);
    expect(read(chain, raw)).toEqual(refused('value.unknown-field', '/fields/it/0/__proto__'));
  });

  it('is shown by how many rows it has', () => {
    const rows = [{ id: first }, { id: second }];
    expect([
      displayValue(chain, rows, 'en'),
      displayValue(chain, rows.slice(1), 'en'),
      displayValue(chain, rows, 'zh'),
    ]).toEqual(['2 rows', '1 row', '2 行']);
  });
});
