/** Teams, groups and who acts for whom. */
export const peopleErrors = {
  'team.not-found': { status: 404, en: 'There is no team {id}.', zh: '没有团队 {id}。' },
  'team.name-taken': {
    status: 409,
    en: 'Another team is called {name}.',
    zh: '已有名为“{name}”的团队。',
  },
  'team.lead-unknown': {
    status: 422,
    en: 'User {id} cannot lead the team: there is no such user.',
    zh: '用户 {id} 不能负责团队：该用户不存在。',
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
    en: 'There is no substitution {id}.',
    zh: '没有代理设置 {id}。',
  },
  'substitution.person-unknown': {
    status: 422,
    en: 'There is no active user {id}.',
    zh: '没有在用的用户 {id}。',
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
