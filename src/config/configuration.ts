import { resolve } from 'node:path';
import { DomainError } from '../errors/domain-error.js';
import { variables, type VariableName } from './variables.js';

/** Everything the environment decides, checked; folders are absolute. */
export interface Configuration {
  readonly host: string;
  readonly port: number;
  /** Where PGlite and the artifacts live when there is no `databaseUrl`. */
  readonly dataDir: string;
  /** The folder of process definitions. */
  readonly definitions: string;
  /** PostgreSQL; PGlite in `dataDir` when absent. */
  readonly databaseUrl?: string;
  /** The owner's connection, for migrations; `databaseUrl` when absent. */
  readonly migrationUrl?: string;
  readonly poolSize: number;
  readonly logLevel: LogLevel;
  /** Slug of the organisation made at the first start. */
  readonly organisation: string;
  readonly adminEmail: string;
  /** A random one is made and printed when absent. */
  readonly adminPassword?: string;
  /** IANA zone of the organisation made at the first start. */
  readonly zone: string;
  /** Where browsers reach the product when it stands behind a proxy; https makes cookies secure. */
  readonly publicUrl?: string;
  /** Sign-in attempts allowed in a minute from one address. */
  readonly signInLimit: number;
  /** Addresses and networks of proxies whose word for the address of a client is taken. */
  readonly trustedProxies: readonly string[];
  /** Who vouches for people beside their passwords. */
  readonly provider?: ProviderConfiguration;
  /** How often checkpoints are made over the logs. */
  readonly checkpointMinutes: number;
}

/** An OpenID Connect provider people may sign in at. */
export interface ProviderConfiguration {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string;
  /** The claim that lists somebody's groups. */
  readonly groupsClaim: string;
  /** JSON text: what those groups mean here. */
  readonly mapping: string;
}

/** What is logged. */
export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

/**
 * Reads the configuration from environment variables; an empty variable counts as absent.
 * @throws DomainError `start.configuration-invalid` naming every variable that is wrong.
 */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const wrong: { en: string; zh: string }[] = [];
  const text = (name: VariableName): string | undefined => {
    const value = environment[name]?.trim() || variables[name].default;
    if (value === undefined || variables[name].accepts(value)) return value;
    const { wanted } = variables[name];
    const shown = variables[name].secret ? '' : ` "${value}"`;
    wrong.push({ en: `${name}${shown} is not ${wanted.en}`, zh: `${name}${shown} 不是${wanted.zh}` });
    return value;
  };
  const optional = <K extends string>(key: K, name: VariableName): { [P in K]?: string } => {
    const value = text(name);
    return (value === undefined ? {} : { [key]: value }) as { [P in K]?: string };
  };
  const configuration: Configuration = {
    host: text('HOST') ?? '',
    port: Number(text('PORT')),
    dataDir: resolve(text('SLUICE_DATA_DIR') ?? ''),
    definitions: resolve(text('SLUICE_DEFINITIONS') ?? ''),
    ...optional('databaseUrl', 'DATABASE_URL'),
    ...optional('migrationUrl', 'DATABASE_MIGRATION_URL'),
    poolSize: Number(text('SLUICE_POOL_SIZE')),
    logLevel: text('LOG_LEVEL') as LogLevel,
    organisation: text('SLUICE_ORGANISATION') ?? '',
    adminEmail: text('SLUICE_ADMIN_EMAIL') ?? '',
    ...optional('adminPassword', 'SLUICE_ADMIN_PASSWORD'),
    zone: text('SLUICE_ZONE') ?? '',
    ...optional('publicUrl', 'SLUICE_PUBLIC_URL'),
    signInLimit: Number(text('SLUICE_SIGN_IN_LIMIT')),
    trustedProxies: (text('SLUICE_TRUSTED_PROXIES') ?? '').split(',').flatMap((each) => each.trim() || []),
    ...providerOf(text, wrong),
    checkpointMinutes: Number(text('SLUICE_CHECKPOINT_MINUTES')),
  };
  if (wrong.length > 0) {
    const reason = {
      en: wrong.map((each) => each.en).join('; '),
      zh: wrong.map((each) => each.zh).join('；'),
    };
    throw new DomainError('start.configuration-invalid', { reason });
  }
  return configuration;
}

function providerOf(
  text: (name: VariableName) => string | undefined,
  wrong: { en: string; zh: string }[],
): { provider?: ProviderConfiguration } {
  const [issuer, clientId] = [text('OIDC_ISSUER'), text('OIDC_CLIENT_ID')];
  const [clientSecret, mapping = '{}'] = [text('OIDC_CLIENT_SECRET'), text('OIDC_MAPPING')];
  const groupsClaim = text('OIDC_GROUPS_CLAIM') ?? '';
  if ((issuer === undefined) !== (clientId === undefined)) {
    wrong.push({
      en: 'OIDC_ISSUER and OIDC_CLIENT_ID go together',
      zh: 'OIDC_ISSUER 与 OIDC_CLIENT_ID 须同时提供',
    });
  }
  if (issuer === undefined || clientId === undefined) return {};
  const secret = clientSecret === undefined ? {} : { clientSecret };
  return { provider: { issuer, clientId, ...secret, groupsClaim, mapping } };
}
