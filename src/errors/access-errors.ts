/** Who may do what. */
export const accessErrors = {
  'access.sign-in-required': { status: 401, en: 'Sign in first.', zh: '请先登录。' },
  'access.sign-in-failed': {
    status: 401,
    en: 'Organisation, e-mail or password is wrong.',
    zh: '组织、邮箱或密码不正确。',
  },
  'access.credential-revoked': {
    status: 401,
    en: 'This token or session is expired or revoked; sign in again.',
    zh: '令牌或会话已过期或被撤销，请重新登录。',
  },
  'access.password-change-required': {
    status: 403,
    en: 'This password is temporary: sign in with it and a new one.',
    zh: '该密码为临时密码，请在登录时同时设置新密码。',
  },
  'access.password-unchanged': {
    status: 422,
    en: 'The new password is the old one.',
    zh: '新密码与原密码相同。',
  },
  'access.password-wrong': {
    status: 403,
    en: 'The old password is wrong, or was wrong too often.',
    zh: '原密码错误，或错误次数过多。',
  },
  'access.scope-missing': {
    status: 403,
    en: 'This token is not good for that; it lacks the scope "{scope}".',
    zh: '该令牌不能用于此操作：缺少权限范围“{scope}”。',
  },
  'access.provider-refused': {
    status: 401,
    en: 'The identity provider did not confirm this sign-in, or it took too long; try again.',
    zh: '身份提供方未确认此次登录，或登录超时，请重试。',
  },
  'access.provider-unreachable': {
    status: 503,
    en: 'The identity provider does not answer; try again later or sign in with a password.',
    zh: '身份提供方没有响应，请稍后重试或使用密码登录。',
  },
  'access.provider-uninvited': {
    status: 403,
    en: 'You are signed in at the identity provider, but have no account here; ask an administrator.',
    zh: '您已通过身份提供方登录，但在此没有可用账号，请联系管理员。',
  },
  'access.email-unverified': {
    status: 403,
    en: 'The identity provider has not verified your e-mail address.',
    zh: '身份提供方尚未验证您的邮箱地址。',
  },
  'access.forbidden': {
    status: 403,
    en: 'Your role does not allow this: {action}.',
    zh: '您的角色不允许此操作：{action}。',
  },
  'access.origin-refused': {
    status: 403,
    en: 'The request comes from another site.',
    zh: '请求来自其他网站。',
  },
  'user.not-found': { status: 404, en: 'There is no such user.', zh: '没有该用户。' },
  'user.email-taken': {
    status: 409,
    en: 'Another user has the e-mail {email}.',
    zh: '邮箱 {email} 已被其他用户使用。',
  },
  'user.own-access': {
    status: 409,
    en: 'You cannot take away your own access; ask another administrator.',
    zh: '不能取消自己的权限，请由其他管理员操作。',
  },
  'user.own-permission': {
    status: 409,
    en: 'You cannot grant yourself a permission; ask another administrator.',
    zh: '不能为自己授予权限，请由其他管理员操作。',
  },
  'user.manager-invalid': {
    status: 422,
    en: 'That person cannot be the manager: there is no such user, or the two would report to each other.',
    zh: '此人不能设为上级：该用户不存在，或会形成循环汇报。',
  },
  'user.team-unknown': { status: 422, en: 'There is no such team.', zh: '没有该团队。' },
  'session.not-found': { status: 404, en: 'You have no such session.', zh: '您没有该会话。' },
  'token.not-found': { status: 404, en: 'There is no such token.', zh: '没有该令牌。' },
} as const;
