import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transform } from '@swc/core';
import { filesIn, fingerprintOf, madeOnce, root } from './made-once.js';

/** Source compiled to a folder beside that of the checkout's packages, for specs that start processes. */
export interface CompiledSource {
  /** The URL of a module, by its path in `src`. */
  url(module: string): string;
}

/** The whole of `src` compiled as it is now. */
export async function compiledSource(): Promise<CompiledSource> {
  const files = (await filesIn('src')).filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));
  const folder = await madeOnce({
    kind: 'compiled',
    fingerprint: await fingerprintOf(['.swcrc', ...files]),
    make: (path) => compile(files, path),
  });
  return { url: (module) => pathToFileURL(join(folder, module)).href };
}

async function compile(files: readonly string[], folder: string): Promise<void> {
  const options = JSON.parse(await readFile(join(root, '.swcrc'), 'utf8')) as object;
  for (const file of files) {
    const text = await readFile(join(root, file), 'utf8');
    const { code } = await transform(text, { ...options, swcrc: false, sourceMaps: false });
    const path = join(folder, file.replace(/^src\//, '').replace(/\.ts$/, '.js'));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, code);
  }
}
