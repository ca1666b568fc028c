import type { SourceFile } from '../parse/parse-source.js';

const YAML = /\.ya?ml$/;
const SIDE = /^i18n\/[^/]+\/[^/]+$/;
const TRANSLATED = /^(?:(?:libraries|versions)\/)?[^/]+\.ya?ml$/;

/** The name of a file without folder and ending. */
export function nameOf(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? path).replace(YAML, '');
}

/**
 * The files of a folder of definitions, by path relative to it: processes at the top, and beside them `libraries/`,
 * `calendars/`, `versions/` (`<process>@<version>.yaml`, parents that overlays still extend) and `i18n/<language>/`.
 */
export class SourceFiles {
  private readonly byPath: ReadonlyMap<string, SourceFile>;
  private readonly sidesByName = new Map<string, SourceFile[]>();

  constructor(files: readonly SourceFile[]) {
    this.byPath = new Map(files.map((file) => [file.path.replaceAll('\\', '/'), file]));
    for (const file of this.byPath.values()) {
      if (!SIDE.test(file.path)) continue;
      const others = this.sidesByName.get(nameOf(file.path));
      if (others === undefined) this.sidesByName.set(nameOf(file.path), [file]);
      else others.push(file);
    }
  }

  at(path: string): SourceFile | undefined {
    return this.byPath.get(path);
  }

  /** The file of a process, as it is now. */
  process(key: string): SourceFile | undefined {
    return this.named(key);
  }

  /** An older version of a process that was kept. */
  version(key: string, version: string): SourceFile | undefined {
    return this.named(`versions/${key}@${version}`);
  }

  library(key: string): SourceFile | undefined {
    return this.named(`libraries/${key}`);
  }

  calendar(key: string): SourceFile | undefined {
    return this.named(`calendars/${key}`);
  }

  /** The side files of texts that belong to a file. */
  sidesOf(file: SourceFile): readonly SourceFile[] {
    return this.sidesByName.get(nameOf(file.path)) ?? [];
  }

  /** Every side file of texts, whether or not it belongs to a file. */
  get sides(): readonly SourceFile[] {
    return [...this.sidesByName.values()].flat();
  }

  /** Names of the files that side files may belong to: processes, their older versions and libraries. */
  get translated(): readonly string[] {
    return [...this.byPath.keys()].filter((path) => TRANSLATED.test(path)).map(nameOf);
  }

  /** Names of the files in a folder; those at the top when it is empty. */
  namesIn(folder: '' | 'libraries/' | 'calendars/'): readonly string[] {
    return [...this.byPath.keys()]
      .filter(
        (path) => path.startsWith(folder) && YAML.test(path) && !path.slice(folder.length).includes('/'),
      )
      .map(nameOf);
  }

  private named(path: string): SourceFile | undefined {
    return this.byPath.get(`${path}.yaml`) ?? this.byPath.get(`${path}.yml`);
  }
}
