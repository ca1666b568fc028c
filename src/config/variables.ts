import { isIP } from 'node:net';

/** One environment variable: its default, which values it takes, and how to say so. */
interface Variable {
  readonly default?: string;
  readonly accepts: (value: string) => boolean;
  readonly wanted: { readonly en: string; readonly zh: string };
  /** Its value is never shown. */
  readonly secret?: boolean;
}

const folder: Omit<Variable, 'default'> = {
  accepts: (value) => !value.includes('\0'),
  wanted: { en: 'a folder', zh: '目录' },
};

const plainText: Variable = {
  accepts: (value) => value.length <= 1000 && !value.includes('\0'),
  wanted: { en: 'a text of at most 1000 characters', zh: '不超过 1000 个字符的文本' },
};

function wholeNumber(fallback: string, least: number, most: number): Variable {
  return {
    default: fallback,
    accepts: (value) => /^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most,
    wanted: { en: `a whole number from ${least} to ${most}`, zh: `${least} 到 ${most} 的整数` },
  };
}

function address(protocols: readonly string[], secret: boolean): Variable {
  return {
    accepts: (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol),
    wanted: { en: `an address starting with ${protocols[0]}//`, zh: `以 ${protocols[0]}// 开头的地址` },
    secret,
  };
}

/** A secret travels to the provider and back: without TLS it may on this machine only. */
function isIssuer(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, search, hash } = new URL(value);
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return (protocol === 'https:' || (protocol === 'http:' && local)) && search + hash === '';
}

function isJsonObject(value: string): boolean {
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
  } catch {
    return false;
  }
}

/** An address, or a network such as `10.0.0.0/8`. */
function isNetwork(value: string): boolean {
  const [address = '', bits] = value.split('/', 2);
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return most > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}

function isZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** Every environment variable the product reads. */
export const variables: Readonly<Record<VariableName, Variable>> = {
  HOST: {
    default: 'localhost',
    accepts: (value) => /^[\w.:-]+$/.test(value),
    wanted: { en: 'a host', zh: '主机' },
  },
  PORT: wholeNumber('3000', 0, 65_535),
  SLUICE_DATA_DIR: { ...folder, default: './data' },
  SLUICE_DEFINITIONS: { ...folder, default: './process-definitions' },
  DATABASE_URL: address(['postgres:', 'postgresql:'], true),
  DATABASE_MIGRATION_URL: address(['postgres:', 'postgresql:'], true),
  SLUICE_POOL_SIZE: wholeNumber('10', 1, 500),
  LOG_LEVEL: {
    default: 'info',
    accepts: (value) => levels.includes(value),
    wanted: { en: `one of ${levels.join(', ')}`, zh: `以下之一：${levels.join('、')}` },
  },
  SLUICE_ORGANISATION: {
    default: 'main',
    accepts: (value) => /^[a-z0-9][a-z0-9-]{0,62}$/.test(value),
    wanted: {
      en: 'a short name of lower-case letters, digits and hyphens',
      zh: '由小写字母、数字和连字符组成的短名',
    },
  },
  SLUICE_ADMIN_EMAIL: {
    default: 'admin@example.com',
    accepts: (value) => /^[^\s@]+@[^\s@]+$/.test(value) && value.length <= 254,
    wanted: { en: 'an e-mail address', zh: '邮箱地址' },
  },
  SLUICE_ADMIN_PASSWORD: {
    accepts: (value) => value.length >= 10 && value.length <= 200,
    wanted: { en: 'a password of 10 to 200 characters', zh: '10 到 200 个字符的密码' },
    secret: true,
  },
  SLUICE_ZONE: {
    default: 'Asia/Shanghai',
    accepts: isZone,
    wanted: { en: 'a time zone such as Asia/Shanghai', zh: '时区（如 Asia/Shanghai）' },
  },
  SLUICE_PUBLIC_URL: address(['https:', 'http:'], false),
  SLUICE_SIGN_IN_LIMIT: wholeNumber('20', 1, 1_000_000),
  SLUICE_TRUSTED_PROXIES: {
    accepts: (value) => value.split(',').every((each) => isNetwork(each.trim())),
    wanted: {
      en: 'addresses or networks such as 10.0.0.0/8, separated by commas',
      zh: '以逗号分隔的地址或网段（如 10.0.0.0/8）',
    },
  },
  OIDC_ISSUER: {
    accepts: isIssuer,
    wanted: {
      en: 'an issuer such as https://id.example.com (http only on this machine)',
      zh: '签发方地址，如 https://id.example.com（仅本机可用 http）',
    },
  },
  OIDC_CLIENT_ID: plainText,
  OIDC_CLIENT_SECRET: { ...plainText, secret: true },
  OIDC_GROUPS_CLAIM: { ...plainText, default: 'groups' },
  OIDC_MAPPING: {
    accepts: isJsonObject,
    wanted: {
      en: 'a JSON object with roles, groups or everyone',
      zh: '含 roles、groups 或 everyone 的 JSON 对象',
    },
  },
  SLUICE_CHECKPOINT_MINUTES: wholeNumber('60', 1, 10_080),
};

/** The name of one. */
export type VariableName =
  | 'HOST'
  | 'PORT'
  | 'SLUICE_DATA_DIR'
  | 'SLUICE_DEFINITIONS'
  | 'DATABASE_URL'
  | 'DATABASE_MIGRATION_URL'
  | 'SLUICE_POOL_SIZE'
  | 'LOG_LEVEL'
  | 'SLUICE_ORGANISATION'
  | 'SLUICE_ADMIN_EMAIL'
  | 'SLUICE_ADMIN_PASSWORD'
  | 'SLUICE_ZONE'
  | 'SLUICE_PUBLIC_URL'
  | 'SLUICE_SIGN_IN_LIMIT'
  | 'SLUICE_TRUSTED_PROXIES'
  | 'OIDC_ISSUER'
  | 'OIDC_CLIENT_ID'
  | 'OIDC_CLIENT_SECRET'
  | 'OIDC_GROUPS_CLAIM'
  | 'OIDC_MAPPING'
  | 'SLUICE_CHECKPOINT_MINUTES';
