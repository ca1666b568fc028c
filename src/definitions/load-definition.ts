import { DefinitionSet } from './loading/definition-set.js';
import type { LoadedDefinition } from './loading/loaded-definition.js';
import type { SourceFile } from './parse/parse-source.js';

/**
 * Loads one definition file with the files beside it: its texts (`i18n/<language>/<process>.yaml`), what it extends and
 * uses, and the processes it links to. Takes any text and never throws; reports all problems of the file and its texts at
 * once, and loads nothing by halves.
 */
export function loadDefinition(file: SourceFile, beside: readonly SourceFile[] = []): LoadedDefinition {
  return new DefinitionSet([file, ...beside]).load(file);
}
