import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Source compiled to a folder of its own, for specs that start processes; remove it when done. */
export interface CompiledSource {
  /** The URL of a module, by its path in `src`. */
  url(module: string): string;
  remove(): Promise<void>;
}

/** Compiles some folders of `src` as they are now. */
export async function compileSource(name: string, rooms: readonly string[]): Promise<CompiledSource> {
  const target = join(root, '.cache', `compiled-${name}-${process.pid}`);
  const options = JSON.parse(await readFile(join(root, '.swcrc'), 'utf8')) as object;
  for (const room of rooms) {
    for (const file of await readdir(join(root, 'src', room), { recursive: true })) {
      if (!file.endsWith('.ts') || file.endsWith('.spec.ts')) continue;
      const { code } = await transform(await readFile(join(root, 'src', room, file), 'utf8'), {
        ...options,
        swcrc: false,
      });
      const path = join(target, room, file.replace(/\.ts$/, '.js'));
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, code);
    }
  }
  return {
    url: (module) => new URL(`file://${join(target, module)}`).href,
    remove: () => rm(target, { recursive: true, force: true }),
  };
}
