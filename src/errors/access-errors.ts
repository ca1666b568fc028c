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
  'user.not-found': { status: 404, en: 'There is no user {id}.', zh: '没有用户 {id}。' },
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
  'user.manager-invalid': {
    status: 422,
    en: 'User {id} cannot be the manager: there is no such user, or the two would report to each other.',
    zh: '用户 {id} 不能设为上级：该用户不存在，或形成循环汇报。',
  },
  'token.not-found': { status: 404, en: 'There is no token {id}.', zh: '没有令牌 {id}。' },
} as const;
