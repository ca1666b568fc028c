import type { RunningServer } from '../main/start-server.js';

/** What the terminal shows when the server answers; at the first start, how to sign in. */
export function welcome({ url, administrator }: RunningServer): string {
  const lines = [`Sluice answers at ${url} · Sluice 已启动：${url}`];
  if (administrator !== undefined) {
    const { organisation, email, generatedPassword } = administrator;
    const password = generatedPassword ?? 'SLUICE_ADMIN_PASSWORD';
    lines.push(
      'The first administrator was created; sign in with · 已创建首位管理员，请用以下信息登录：',
      `  organisation 组织  ${organisation.slug}`,
      `  e-mail 邮箱        ${email}`,
      `  password 密码      ${password}`,
      ...(generatedPassword === undefined ? [] : ['The password is shown this once only. · 密码仅显示这一次。']),
    );
  }
  return `${lines.join('\n')}\n`;
}
