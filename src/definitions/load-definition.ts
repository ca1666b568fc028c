import type { Language } from '../engine/model/text.js';
import { LANGUAGES } from '../engine/model/text.js';
import type { ProcessDefinition } from '../engine/model/process-definition.js';
import { parseSource, type SourceFile } from './parse/parse-source.js';
import type { SourceNode, Span } from './parse/source-node.js';
import { hasErrors, type Finding, type Problem } from './problems/problem.js';
import type { ProblemList } from './problems/problem-list.js';
import { wordAt } from './resolve/read.js';
import { ResolveContext } from './resolve/resolve-context.js';
import { resolveDefinition } from './resolve/resolve-definition.js';
import { RoleBook } from './resolve/role-book.js';
import { checkRules } from './rules/check-rules.js';
import { checkSchema } from './schema/check-schema.js';
import { readSideFiles } from './texts/read-side-files.js';
import { Translations } from './texts/translations.js';

/** What came of a file: a definition only when nothing is wrong with it, and everything there is to say. */
export interface LoadedDefinition {
  readonly definition?: ProcessDefinition;
  readonly problems: readonly Problem[];
}

function check(
  file: SourceFile,
  root: SourceNode,
  problems: ProblemList,
  translations: Translations,
): ProcessDefinition {
  const report = (span: Span, finding: Finding) => problems.add(span, finding);
  const wellFormed = checkSchema(root, problems);
  const language: Language = wordAt(root, 'language', LANGUAGES) ?? 'en';
  const context = new ResolveContext(language, new RoleBook(), translations, report);
  const definition = resolveDefinition(context, root);
  translations.reportUnknown();
  checkRules(
    { definition, file, origins: context.origins, texts: translations.wanted, problems },
    wellFormed,
  );
  return definition;
}

/**
 * Loads one definition file with its side files of texts (`i18n/<language>/<process>.yaml`). Takes any text and never
 * throws; reports all problems of all the files at once, and loads nothing by halves.
 */
export function loadDefinition(file: SourceFile, side: readonly SourceFile[] = []): LoadedDefinition {
  const { root, problems } = parseSource(file);
  const sideFiles = readSideFiles(side);
  const definition =
    root === undefined
      ? undefined
      : check(file, root, problems, new Translations(sideFiles.flatMap(({ texts }) => texts ?? [])));
  const all = [...problems.sorted(), ...sideFiles.flatMap((read) => read.problems.sorted())];
  return definition === undefined || hasErrors(all) ? { problems: all } : { definition, problems: all };
}
