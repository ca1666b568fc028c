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
});
