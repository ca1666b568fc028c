import { describe, expect, it } from '@jest/globals';
import { isAbsolute } from 'node:path';
import { DomainError } from '../errors/domain-error.js';
import { readConfiguration } from './configuration.js';

describe('readConfiguration', () => {
  it('needs nothing: PGlite in ./data, port 3000, Shanghai time', () => {
    const configuration = readConfiguration({});
    expect(configuration).toMatchObject({
      port: 3000,
      organisation: 'main',
      zone: 'Asia/Shanghai',
      logLevel: 'info',
    });
    expect(configuration).not.toHaveProperty('databaseUrl');
    expect(isAbsolute(configuration.dataDir)).toBe(true);
  });

  it('takes every variable', () => {
    expect(
      readConfiguration({
        PORT: '0',
        DATABASE_URL: 'postgres://u:p@db/sluice',
        SLUICE_POOL_SIZE: '32',
        SLUICE_ZONE: 'Europe/Berlin',
      }),
    ).toMatchObject({
      port: 0,
      databaseUrl: 'postgres://u:p@db/sluice',
      poolSize: 32,
      zone: 'Europe/Berlin',
    });
  });

  it('counts an empty variable as absent', () => {
    expect(readConfiguration({ DATABASE_URL: '', PORT: ' ' })).toMatchObject({ port: 3000 });
  });

  it('names every wrong variable at once, in both languages, and shows no secret', () => {
    const read = () =>
      readConfiguration({
        PORT: 'eighty',
        SLUICE_ZONE: 'Mars/Olympus',
        DATABASE_URL: 'mysql://root:hunter2@x',
        SLUICE_ADMIN_PASSWORD: 'short',
      });
    expect(read).toThrow(DomainError);
    try {
      read();
    } catch (error) {
      const { code, messages } = error as DomainError;
      expect(code).toBe('start.configuration-invalid');
      for (const name of [
        'PORT "eighty"',
        'SLUICE_ZONE "Mars/Olympus"',
        'DATABASE_URL',
        'SLUICE_ADMIN_PASSWORD',
      ]) {
        expect(messages.en).toContain(name);
        expect(messages.zh).toContain(name);
      }
      expect(messages.en).not.toMatch(/hunter2|short/);
    }
  });

  it.each(['-1', '65536', '3000.5', '1e3', '0x10'])('refuses the port %s', (port) => {
    expect(() => readConfiguration({ PORT: port })).toThrow('PORT');
  });

  it('takes an identity provider, and the proxies that are believed', () => {
    const read = readConfiguration({
      OIDC_ISSUER: 'https://id.example.com/realms/acme',
      OIDC_CLIENT_ID: 'sluice',
      OIDC_CLIENT_SECRET: 'hush',
      OIDC_MAPPING: '{"everyone":["rep"]}',
      SLUICE_TRUSTED_PROXIES: '10.0.0.0/8, ::1',
    });
    expect(read.provider).toEqual({
      issuer: 'https://id.example.com/realms/acme',
      clientId: 'sluice',
      clientSecret: 'hush',
      groupsClaim: 'groups',
      mapping: '{"everyone":["rep"]}',
    });
    expect(read.trustedProxies).toEqual(['10.0.0.0/8', '::1']);
    expect(readConfiguration({})).toMatchObject({ trustedProxies: [] });
    expect(readConfiguration({})).not.toHaveProperty('provider');
  });

  it.each([
    ['OIDC_ISSUER', 'http://id.example.com'],
    ['OIDC_ISSUER', 'https://id.example.com/?tenant=1'],
    ['OIDC_CLIENT_ID', 'without an issuer'],
    ['OIDC_MAPPING', '["rep"]'],
    ['SLUICE_TRUSTED_PROXIES', 'everybody'],
    ['SLUICE_TRUSTED_PROXIES', '10.0.0.0/33'],
  ])('refuses %s %j', (name, value) => {
    expect(() => readConfiguration({ [name]: value })).toThrow(name);
  });
});
