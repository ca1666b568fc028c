/** Process instances, customers and contacts, and what is asked of them. */
export const instanceErrors = {
  'instance.not-found': {
    status: 404,
    en: 'There is no such record, or you may not see it.',
    zh: '没有此记录，或您无权查看。',
  },
  'instance.version-mismatch': {
    status: 412,
    en: 'Somebody changed this record: it is at version {current} now.',
    zh: '记录已被他人修改，当前版本为 {current}。',
  },
  'instance.conflict': {
    status: 409,
    en: 'Somebody changed this record at the same moment: it is at version {current} now. Look again and repeat.',
    zh: '记录同时被他人修改，当前版本为 {current}。请查看后重试。',
  },
  'command.refused': {
    status: 409,
    en: 'Not yet: {count} thing(s) stand in the way. {first}',
    zh: '暂不能执行：有 {count} 项未满足。{first}',
  },
  'command.invalid': {
    status: 422,
    en: 'The command has {count} problem(s). {first}',
    zh: '命令有 {count} 处问题。{first}',
  },
  'instance.no-such-instant': {
    status: 404,
    en: 'The record did not exist yet at {instant}.',
    zh: '在 {instant} 时该记录尚不存在。',
  },
  'evidence.not-found': { status: 404, en: 'There is no such piece of evidence.', zh: '没有此项证据。' },
  'override.not-found': { status: 404, en: 'There is no such override.', zh: '没有此项越过。' },
  'stage.not-found': {
    status: 404,
    en: '{definition} has no stage or outcome {id}.',
    zh: '{definition} 中没有阶段或结果 {id}。',
  },
  'approval.not-found': {
    status: 404,
    en: '{definition} has no approval {id}.',
    zh: '{definition} 中没有审批 {id}。',
  },
  'transition.not-found': {
    status: 404,
    en: '{definition} has no transition {id}.',
    zh: '{definition} 中没有流转 {id}。',
  },
  'customer.not-found': { status: 404, en: 'There is no such customer.', zh: '没有该客户。' },
  'contact.not-found': { status: 404, en: 'There is no such contact.', zh: '没有该联系人。' },
  'contact.not-mergeable': {
    status: 409,
    en: 'Only two contacts of one customer become one, neither of which was merged before.',
    zh: '仅可合并同一客户下、此前未被合并的两位联系人。',
  },
  'expectation.not-found': {
    status: 404,
    en: 'There is no such open question.',
    zh: '没有此待查明事项。',
  },
  'entity.version-mismatch': {
    status: 412,
    en: 'Somebody changed this entry: it is at version {current} now.',
    zh: '条目已被他人修改，当前版本为 {current}。',
  },
  'entity.conflict': {
    status: 409,
    en: 'Somebody changed this entry at the same moment. Look again and repeat.',
    zh: '条目同时被他人修改，请查看后重试。',
  },
  'entity.duplicate': { status: 409, en: 'There is already one like it.', zh: '已存在相同条目。' },
} as const;
