import { expect, it } from '@jest/globals';
import { z } from 'zod';
import { entityId, instant } from '../wire/common.js';
import { issueWords } from './issue-words.js';

const either = z.discriminatedUnion('type', [
  z.object({ type: z.literal('advance') }),
  z.object({ type: z.literal('jump') }),
]);

it.each<[string, z.ZodType, unknown, string, string]>([
  ['text', z.string(), 7, 'This takes text.', '此处须为文本。'],
  ['a list', z.array(z.string()), 'x', 'This takes a list.', '此处须为列表。'],
  ['an object', z.record(z.string(), z.string()), [], 'This takes an object.', '此处须为对象。'],
  ['a flag', z.boolean(), 1, 'This takes true or false.', '此处须为 true 或 false。'],
  ['a number of things', z.int(), 1.5, 'This takes a whole number.', '此处须为整数。'],
  ['a password', z.string().min(10), 'short', 'This takes at least 10 character(s).', '不得少于 10 个字符。'],
  ['a page', z.int().max(200), 999, 'This takes at most 200.', '不得超过 200。'],
  ['items', z.array(z.int()).min(1), [], 'This takes at least 1 entry or entries.', '不得少于 1 项。'],
  [
    'a choice',
    z.enum(['own', 'team']),
    'all',
    'This takes one of own, team.',
    '此处须为以下之一：own、team。',
  ],
  [
    'the one value there is',
    z.enum(['override']),
    'x',
    'This takes nothing but override.',
    '此处须为 override。',
  ],
  [
    'a kind of command',
    either,
    { type: 'grant' },
    'This takes one of advance, jump.',
    '此处须为以下之一：advance、jump。',
  ],
  ['an id', entityId, 'zz', 'This takes an id, a UUID.', '此处须为标识（UUID）。'],
  [
    'an instant',
    instant,
    '2030-01-31',
    'This takes an instant with its offset, such as 2030-01-31T08:00:00+08:00.',
    '此处须为带时区的时刻，例如 2030-01-31T08:00:00+08:00。',
  ],
  ['another form', z.string().regex(/^x$/), 'y', 'This is not of a form it can have.', '格式不符合要求。'],
])('%s that is wrong is told in words, in both languages', (_what, schema, value, en, zh) => {
  const { error } = schema.safeParse(value);
  expect(error?.issues.map((issue) => issueWords(issue))).toEqual([{ en, zh }]);
});
