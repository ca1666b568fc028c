import type { Message } from './message.js';

/** What may stand in the way of overriding a gate. */
export const overrideBlockers = {
  'override.not-permitted': {
    en: 'Overriding a gate takes a permission of its own, which an administrator grants by name.',
    zh: '越过关口须有专门权限，由管理员指名授予。',
  },
  'override.own-record': {
    en: 'Nobody overrides a gate of a record he owns, handed over in this stage, or looks after for its owner.',
    zh: '任何人不得越过自己负责、在本阶段移交、或代其负责人处理的记录的关口。',
  },
  'consent.own-record': {
    en: 'Nobody consents to what he did himself: you own the record, or handed it over in this stage.',
    zh: '任何人不得同意自己的操作：您负责此记录，或在本阶段将其移交。',
  },
  'override.never': {
    en: '“{criterion}” is never overridden: the process says so.',
    zh: '流程规定“{criterion}”不得越过。',
  },
  'override.not-active': {
    en: 'There is no such override in effect.',
    zh: '没有生效中的此项越过。',
  },
} as const satisfies Readonly<Record<string, Message>>;
