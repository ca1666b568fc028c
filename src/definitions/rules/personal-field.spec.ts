import { describe, expect, it } from '@jest/globals';
import { definitionText, foundBy, problemsIn } from '../testing/definition-text.js';

const gate = (criterion: string) => `stages: [{ id: first, exit: { it: ${criterion} } }, { id: second }]`;

describe('personal-field', () => {
  it.each([
    [
      'a condition on the record',
      ['fields: { phone: { personal: true }, note: { if: { phone: any } } }'],
      ['phone'],
    ],
    [
      'a condition on pieces',
      [
        'evidence: { call: { fields: { who: { personal: true } } } }',
        gate('{ evidence: call, where: { who: Wang } }'),
      ],
      ['who'],
    ],
    [
      'a condition on rows',
      [
        'fields: { people: { type: table, columns: { phone: { personal: true } } } }',
        gate('{ rows: people, every: { phone: any } }'),
      ],
      ['phone'],
    ],
    [
      'a role',
      ['fields: { lead: { type: user, personal: true } }', 'roles: { r: { is: field lead } }'],
      ['field lead'],
    ],
    [
      'an expiry',
      ['evidence: { call: { expires: until, fields: { until: { type: date, personal: true } } } }'],
      ['until'],
    ],
    [
      'a bucket',
      [
        'evidence: { call: { fields: { side: { type: choice, of: { a: A }, personal: true } } } }',
        gate('{ evidence: call, eachOf: side }'),
      ],
      ['side'],
    ],
    [
      'a whole table',
      ['fields: { people: { type: table, personal: true, columns: { name: {} } } }'],
      ['true'],
    ],
    ['but not being filled in', ['fields: { phone: { personal: true } }', gate('{ fields: [phone] }')], []],
  ])('%s', (_case, body, found) => {
    expect(foundBy('personal-field', body.join('\n'))).toEqual(found);
  });

  it.each([
    'phone == "1"',
    'has(phone)',
    'size(people) > 0 && people.exists(p, p.mail == "x")',
    'count(call) > 0 && call.exists(c, c.who == "x")',
  ])('no expression reads one: %s', (check) => {
    const body = [
      'fields: { phone: { personal: true }, people: { type: table, columns: { mail: { personal: true } } } }',
      'evidence: { call: { fields: { who: { personal: true } } } }',
      gate(`{ check: '${check}' }`),
    ].join('\n');
    expect(
      problemsIn(definitionText(body))
        .map(({ code }) => code)
        .filter((code) => code !== 'definition.unused'),
    ).toEqual(['expression.personal']);
  });
});
