import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FIELD_TYPES } from '../model/field.js';
import { checkValues } from './check-values.js';
import { change, field, options } from './test-support/read.js';

const fields = [
  field('budget', 'money', { required: true, name: { en: 'Budget', zh: '预算' } }),
  field('schedule', 'text'),
  field('awardBy', 'choice', { options: options('tender', 'negotiated') }),
  field('bidDeadline', 'datetime', { required: true }),
];
const complete = { ...change, mode: 'complete' as const };
const codes = (raw: object, more = {}) =>
  checkValues(fields, raw as Record<string, unknown>, { ...change, ...more }).problems.map(
    ({ code, pointer }) => `${code} ${pointer}`,
  );

describe('values for a new record', () => {
  it('must have what is required', () => {
    expect(codes({ schedule: 'soon' }, complete)).toEqual([
      'value.required /fields/budget',
      'value.required /fields/bidDeadline',
    ]);
  });

  it('need not have what is not asked, which may hang on the other values', () => {
    const applies = (one: { id: string }, values: Readonly<Record<string, unknown>>) =>
      one.id !== 'bidDeadline' || values['awardBy'] === 'tender';
    expect(codes({ budget: 'CNY 1', awardBy: 'negotiated' }, { ...complete, applies })).toEqual([]);
    expect(codes({ budget: 'CNY 1', awardBy: 'tender' }, { ...complete, applies })).toEqual([
      'value.required /fields/bidDeadline',
    ]);
  });

  it('take null, blank text and an empty list for nothing', () => {
    const { values } = checkValues(
      [field('a', 'text'), field('b', 'list'), field('c', 'date')],
      { a: '  ', b: [], c: null },
      complete,
    );
    expect(values).toEqual({});
  });
});

describe('values for a change', () => {
  it('clear with null what is not required', () => {
    const { values, problems } = checkValues(fields, { schedule: null, awardBy: '' }, change);
    expect([values, problems]).toEqual([{ schedule: null, awardBy: null }, []]);
  });

  it('do not clear what is required, nor demand what they do not touch', () => {
    expect(codes({ budget: null })).toEqual(['value.required /fields/budget']);
    expect(codes({ schedule: 'soon' })).toEqual([]);
  });
});

describe('names that are no fields', () => {
  it('are refused with what was probably meant', () => {
    const [problem] = checkValues(fields, { bugdet: 'CNY 1' }, change).problems;
    expect(problem).toEqual({
      pointer: '/fields/bugdet',
      code: 'value.unknown-field',
      message: {
        en: 'There is no field bugdet. Did you mean budget?',
        zh: '没有字段 bugdet。是否指 budget？',
      },
    });
  });

  it('of the prototype are unknown fields like others, and set nothing', () => {
    const raw = JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1, "toString": 2}') as Record<
      string,
      unknown
    >;
    const { values, problems } = checkValues(fields, raw, change);
    expect(problems.map(({ pointer }) => pointer)).toEqual([
      '/fields/__proto__',
      '/fields/constructor',
      '/fields/toString',
    ]);
    expect([Object.keys(values), 'polluted' in {}]).toEqual([[], false]);
  });

  it('are escaped in the pointer and cut short in the message', () => {
    const name = `a/b~${'x'.repeat(1000)}`;
    const [problem] = checkValues(fields, { [name]: 1 }, change).problems;
    expect(problem?.pointer.startsWith('/fields/a~1b~0x')).toBe(true);
    expect(problem?.message.en.length).toBeLessThan(100);
  });

  it('are reported up to a hundred', () => {
    const raw = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`x${index}`, 1]));
    expect(checkValues(fields, raw, change).problems).toHaveLength(100);
  });
});

it('calls a field by its name in each language', () => {
  const [problem] = checkValues(fields, { budget: 'x' }, change).problems;
  expect(problem?.message.en).toMatch(/^Budget takes money/);
  expect(problem?.message.zh).toMatch(/^预算 须为金额/);
});

it.each([[null], [[]], ['text'], [5]])('takes no %j in place of an object', (raw) => {
  const { problems } = checkValues(fields, JSON.parse(JSON.stringify(raw)), change);
  expect(problems).toMatchObject([{ code: 'value.not-an-object', pointer: '/fields' }]);
});

it('answers whatever JSON is sent, and what it accepts it accepts again unchanged', () => {
  const every = FIELD_TYPES.map((type) =>
    field(type, type, {
      options: options('a', 'b'),
      element: 'text',
      table: 'table',
      columns: [field('a', 'text')],
    }),
  );
  const likely = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom('a', '60%', 'CNY 5', '2026-01-01', '2026-01-01T00:00Z', true, ['b', 'a']),
  );
  const rowIds = () => new Set<string>();
  fc.assert(
    fc.property(fc.record(Object.fromEntries(FIELD_TYPES.map((type) => [type, likely]))), (raw) => {
      const { values } = checkValues(every, raw, { ...change, rowIds });
      expect(checkValues(every, values, { ...change, rowIds })).toEqual({ values, problems: [] });
    }),
  );
});
