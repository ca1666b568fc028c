import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../errors/domain-error.js';
import { startFailure } from './start-failure.js';

describe('startFailure', () => {
  it('says in both languages what is wrong, without a stack', () => {
    const said = startFailure(new DomainError('start.folder-in-use', { folder: './data', pid: 42 }));
    expect(said).toContain('in use by process 42');
    expect(said).toContain('正被进程 42 使用');
    expect(said).not.toMatch(/\bat .*\.[jt]s/);
  });

  it('lists every problem of the definitions with its place and mend', () => {
    const problems = [
      {
        file: 'a.yaml',
        line: 3,
        column: 5,
        code: 'definition.unknown-field',
        severity: 'error',
        message: { en: 'Unknown.', zh: '未知。' },
        suggestion: 'name',
      },
    ];
    const said = startFailure(new DomainError('definition.invalid', { count: 1 }, { problems }));
    expect(said).toContain('a.yaml:3:5 definition.unknown-field Unknown. → name');
    expect(said).toContain('未知。');
  });

  it('says what an unforeseen error says', () => {
    expect(startFailure(new Error('disk is full'))).toBe(
      'Sluice cannot start · 无法启动 Sluice：disk is full\n',
    );
  });
});
