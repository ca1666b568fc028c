import { loadDefinition } from '../load-definition.js';
import type { SourceFile } from '../parse/parse-source.js';
import type { Problem } from '../problems/problem.js';

const HEAD = ['process: sample', 'version: 1', 'language: en', 'name: Sample', 'subject: opportunity'];

/** A whole definition file around the lines a test is about. */
export function definitionText(body = ''): string {
  const stages = /^stages:/m.test(body) ? [] : ['stages: [{ id: first }, { id: second }]'];
  const outcomes = /^outcomes:/m.test(body) ? [] : ['outcomes: { won: { from: any, result: won } }'];
  return [...HEAD, body, ...stages, ...outcomes, ''].join('\n');
}

/** A problem with the piece of text it points at. */
export interface Found {
  readonly at: string;
  readonly code: string;
  readonly en: string;
  readonly suggestion?: string;
}

function pointedAt(text: string, { line, column, endLine = line, endColumn = column }: Problem): string {
  const lines = text.split('\n').slice(line - 1, endLine);
  const last = lines.length - 1;
  return lines
    .map((content, index) =>
      content.slice(index === 0 ? column - 1 : 0, index === last ? endColumn - 1 : undefined),
    )
    .join('\n');
}

/** What is wrong with a file, and where it points. */
export function problemsIn(text: string, side: readonly SourceFile[] = []): readonly Found[] {
  const file = { path: 'sample.yaml', text };
  const { problems } = loadDefinition(file, side);
  return problems.map((problem) => {
    const source = [file, ...side].find(({ path }) => path === problem.file) ?? file;
    const { code, message, suggestion } = problem;
    return {
      at: pointedAt(source.text, problem),
      code,
      en: message.en,
      ...(suggestion !== undefined && { suggestion }),
    };
  });
}

/** What one rule finds in a definition with this body: the text pointed at, and the mend if there is one. */
export function foundBy(rule: string, body: string): readonly string[] {
  return problemsIn(definitionText(body))
    .filter(({ code }) => code === `definition.${rule}`)
    .map(({ at, suggestion }) => (suggestion === undefined ? at : `${at} → ${suggestion}`));
}
