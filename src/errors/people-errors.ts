/** Teams, groups and who acts for whom. */
export const peopleErrors = {
  'team.not-found': { status: 404, en: 'There is no such team.', zh: '没有该团队。' },
  'team.name-taken': {
    status: 409,
    en: 'Another team is called {name}.',
    zh: '已有名为“{name}”的团队。',
  },
  'team.lead-unknown': {
    status: 422,
    en: 'That person cannot lead the team: there is no such user.',
    zh: '此人不能负责团队：该用户不存在。',
  },
  'team.has-members': {
    status: 409,
    en: 'People still belong to this team; give them another first.',
    zh: '团队中仍有成员，请先将其调出。',
  },
  'group.member-unknown': {
    status: 422,
    en: 'The members of {name} must all be users of the organisation.',
    zh: '“{name}”的成员必须都是本组织的用户。',
  },
  'substitution.not-found': {
    status: 404,
    en: 'There is no such substitution.',
    zh: '没有该代理设置。',
  },
  'substitution.person-unknown': {
    status: 422,
    en: 'That person is not here, or has left.',
    zh: '该人员不存在或已停用。',
  },
  'substitution.auditor': {
    status: 422,
    en: 'An auditor only looks on and acts for nobody.',
    zh: '审计员仅可查看，不能代他人处理事务。',
  },
  'substitution.dates-invalid': {
    status: 422,
    en: 'A substitution ends after it starts, and in the future.',
    zh: '代理的结束时间须晚于开始时间，且在将来。',
  },
  'substitution.circular': {
    status: 409,
    en: 'At some time in it, the substitute would be replaced by the very person replaced.',
    zh: '在此期间，代理最终会回到被代理人自己。',
  },
  'substitution.overlapping': {
    status: 409,
    en: 'Somebody else stands in at some time in it; end that first.',
    zh: '此期间已有他人代职，请先结束原有设置。',
  },
  'substitution.over': {
    status: 409,
    en: 'This substitution is over or was ended before.',
    zh: '该代理已经结束或已被撤销。',
  },
} as const;
