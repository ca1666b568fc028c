import type { Language } from '../../engine/model/text.js';
import { escapeHtml, page } from './page.js';

const words = {
  en: {
    title: 'Sign in',
    organisation: 'Organisation',
    email: 'E-mail',
    password: 'Password',
    signIn: 'Sign in',
    newPassword: 'New password',
    provider: 'Sign in with your company account',
    signOut: 'Sign out',
    signedIn: 'Signed in as',
    roles: 'Roles',
    api: 'API',
    definitions: 'Process definitions',
    instances: 'Records',
    other: '中文',
    claim: 'A stage is a gate: it opens when the evidence is there.',
    unreachable: 'The server cannot be reached.',
  },
  zh: {
    title: '登录',
    organisation: '组织',
    email: '邮箱',
    password: '密码',
    signIn: '登录',
    newPassword: '新密码',
    provider: '使用企业账号登录',
    signOut: '退出登录',
    signedIn: '当前用户',
    roles: '角色',
    api: '接口文档',
    definitions: '流程定义',
    instances: '记录',
    other: 'English',
    claim: '阶段即关口：证据到位，方可通过。',
    unreachable: '无法连接服务器。',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** What the page shows beside the form. */
export interface SignInOffer {
  /** There is an identity provider to sign in at. */
  readonly provider?: boolean;
  /** Why a sign-in there failed. */
  readonly problem?: string;
}

/** The page at `/`: signs in, shows who is signed in, and leads to the API. */
export function signInPage(language: Language, { provider = false, problem = '' }: SignInOffer = {}): string {
  const say = words[language];
  const field = (name: 'organisation' | 'email' | 'password', attributes: string): string =>
    `<label for="${name}">${say[name]}</label><input id="${name}" name="${name}" required ${attributes}>`;
  const body = `
<header><h1>Sluice</h1><p>${say.claim}</p></header>
<form id="sign-in" hidden data-unreachable="${say.unreachable}">
  ${field('organisation', 'value="main" autocomplete="organization" autocapitalize="none"')}
  ${field('email', 'type="email" autocomplete="username"')}
  ${field('password', 'type="password" autocomplete="current-password"')}
  <div id="new-password-field" hidden>
    <label for="newPassword">${say.newPassword}</label>
    <input id="newPassword" name="newPassword" type="password" minlength="10" maxlength="200" autocomplete="new-password" disabled>
  </div>
  <p id="problem" role="alert">${escapeHtml(problem)}</p>
  <button type="submit">${say.signIn}</button>
  ${provider ? `<a id="provider" href="/sign-in/provider">${say.provider}</a>` : ''}
</form>
<section id="signed-in" hidden aria-live="polite">
  <dl>
    <dt>${say.signedIn}</dt><dd id="name"></dd>
    <dt>${say.organisation}</dt><dd id="where"></dd>
    <dt>${say.roles}</dt><dd id="roles"></dd>
  </dl>
  <button type="button" id="sign-out">${say.signOut}</button>
</section>
<nav>
  <a href="/api/docs">${say.api}</a>
  <a href="/api/v1/definitions">${say.definitions}</a>
  <a href="/api/v1/instances">${say.instances}</a>
  <a href="/?language=${language === 'en' ? 'zh' : 'en'}" hreflang="${language === 'en' ? 'zh' : 'en'}">${say.other}</a>
</nav>`;
  return page({ language, title: say.title, body, script: '/assets/sign-in.js' });
}
