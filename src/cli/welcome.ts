import type { FirstAdministrator } from '../application/access/found-organisation.js';

/** What the terminal shows when the server answers. */
export function welcome(url: string): string {
  return `Sluice answers at ${url} · Sluice 已启动：${url}\n`;
}

/** How to sign in at the first start; a password that was made up is shown now and never again. */
export function firstSignIn({ organisation, email, generatedPassword }: FirstAdministrator): string {
  return lines(
    'The first administrator was created; sign in with · 已创建首位管理员，请用以下信息登录：',
    `  organisation 组织  ${organisation.slug}`,
    `  e-mail 邮箱        ${email}`,
    `  password 密码      ${generatedPassword ?? 'SLUICE_ADMIN_PASSWORD'}`,
    ...(generatedPassword === undefined
      ? []
      : ['The password is shown this once only. · 密码仅显示这一次。']),
  );
}

/** Who there is to sign in as in the demo. */
export function demoSignIn(demo: {
  instances: number;
  accounts: readonly string[];
  password: string;
}): string {
  const made = `${demo.instances} records · ${demo.instances} 条记录`;
  return lines(
    `The demo is there${demo.instances > 0 ? ` (${made})` : ''}; sign in with · 演示数据已就绪，请用以下信息登录：`,
    ...demo.accounts.map((account) => `  e-mail 邮箱        ${account}`),
    `  password 密码      ${demo.password}`,
  );
}

function lines(...each: readonly string[]): string {
  return `${each.join('\n')}\n`;
}
