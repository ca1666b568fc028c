import { didYouMean } from '../../engine/values/did-you-mean.js';
import { endlessParents, noSuchParent } from '../overlays/overlay-findings.js';
import type { SourceFile } from '../parse/parse-source.js';
import { childOf, type SourceMap } from '../parse/source-node.js';
import type { Finding } from '../problems/problem.js';
import { referenceIn, versionIn, type Reference } from './reference.js';
import { nameOf, type SourceFiles } from './source-files.js';

/** Definitions that extend one another; more than this is no variant of an industry any more. */
const MAX_PARENTS = 8;

/** The file an overlay extends, or why there is none. */
export type Parent = { readonly file: SourceFile } | { readonly finding: Finding };

/** Finds parents by what files say of themselves, before anything is merged. */
export class ParentFinder {
  constructor(
    private readonly files: SourceFiles,
    private readonly rootOf: (file: SourceFile) => SourceMap | undefined,
  ) {}

  /** The parent that is meant, provided that following parents comes to an end. */
  find(reference: Reference, from: SourceFile): Parent {
    const parent = this.direct(reference);
    if (parent === undefined) return { finding: this.missing(reference) };
    const chain = [from];
    for (let next: SourceFile | undefined = parent; next !== undefined; next = this.parentOf(next)) {
      const cyclic = chain.includes(next);
      chain.push(next);
      if (cyclic || chain.length > MAX_PARENTS)
        return { finding: endlessParents(chain.map(({ path }) => nameOf(path))) };
    }
    return { file: parent };
  }

  private parentOf(file: SourceFile): SourceFile | undefined {
    const reference = referenceIn(childOf(this.rootOf(file), 'extends'));
    return reference && this.direct(reference);
  }

  private direct({ key, version }: Reference): SourceFile | undefined {
    return [this.files.process(key), this.files.version(key, version)]
      .flatMap((file) => file ?? [])
      .find((file) => versionIn(this.rootOf(file)) === version || this.rootOf(file) === undefined);
  }

  private missing({ node, key, version }: Reference): Finding {
    const now = this.files.process(key);
    const actual = now === undefined ? undefined : versionIn(this.rootOf(now));
    const known = this.files.namesIn('').map((name) => `${name}@${version}`);
    return noSuchParent(node.text, actual === undefined ? didYouMean(node.text, known) : `${key}@${actual}`);
  }
}
