import type { Problem } from '../definitions/problems/problem.js';
import { DomainError } from '../errors/domain-error.js';

/** Why the product did not start, plainly, in both languages. */
export function startFailure(error: unknown): string {
  if (!(error instanceof DomainError)) {
    return `Sluice cannot start · 无法启动 Sluice：${error instanceof Error ? error.message : String(error)}\n`;
  }
  const problems = (error.details['problems'] ?? []) as readonly Problem[];
  const lines = problems.flatMap(({ file, line, column, code, message, suggestion }) => [
    `  ${file}:${line}:${column} ${code} ${message.en}${suggestion === undefined ? '' : ` → ${suggestion}`}`,
    `    ${message.zh}`,
  ]);
  return [error.messages.en, error.messages.zh, ...lines, ''].join('\n');
}
