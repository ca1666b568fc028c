import { StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { z } from 'zod';
import type { InputProblem } from '../../engine/model/decision.js';
import type { FullText } from '../../engine/model/text.js';
import { DomainError } from '../../errors/domain-error.js';
import { issueWords } from './issue-words.js';

/** More would only repeat themselves. */
const MAX_PROBLEMS = 100;

/** Checks bodies, queries and path parameters against the zod schema of the parameter. */
export class RequestValidation extends StandardSchemaValidationPipe {
  /** @throws DomainError `request.invalid` with every problem by JSON pointer, in both languages. */
  override async transform<T>(value: T, { schema }: ArgumentMetadata): Promise<T> {
    if (!(schema instanceof z.ZodType)) return value;
    const result = schema.safeParse(value);
    if (result.success) return result.data as T;
    const problems = result.error.issues.flatMap((issue) => problemsOf(issue, value)).slice(0, MAX_PROBLEMS);
    throw new DomainError('request.invalid', { count: problems.length }, { problems });
  }
}

function problemsOf(issue: z.core.$ZodIssue, value: unknown): InputProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointerTo([...issue.path, key]),
      code: 'value.unknown-field',
      message: { en: `There is no field "${key}".`, zh: `没有字段“${key}”。` },
    }));
  }
  const input = issue.path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
  const name = issue.path.at(-1);
  if (input === undefined && typeof name === 'string' && issue.code !== 'custom') {
    return [
      {
        pointer: pointerTo(issue.path),
        code: 'value.required',
        message: { en: `"${name}" has to be given.`, zh: `必须提供“${name}”。` },
      },
    ];
  }
  const said = issue.code === 'custom' ? (issue.params as FullText | undefined) : undefined;
  return [
    {
      pointer: pointerTo(issue.path),
      code: `value.${issue.code.replaceAll('_', '-')}`,
      message: said ?? issueWords(issue),
    },
  ];
}

/** RFC 6901. */
function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
