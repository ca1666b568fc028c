import { compileSource, type CompiledSource } from './compiled-source.js';

/** The whole product compiled, to start it in processes of its own. */
export function compileProduct(name: string): Promise<CompiledSource> {
  return compileSource(name, [
    'application',
    'cli',
    'config',
    'definitions',
    'engine',
    'errors',
    'http',
    'identity',
    'jobs',
    'main',
    'persistence',
  ]);
}
