import type { SourceNode } from '../parse/source-node.js';

/** Remembers which node each part of a definition was made from, so that the parts themselves stay plain. */
export class Origins {
  private readonly nodes = new WeakMap<object, SourceNode>();

  /** Notes where a part came from and gives it back. */
  mark<T extends object>(part: T, node: SourceNode): T {
    this.nodes.set(part, node);
    return part;
  }

  of(part: object): SourceNode | undefined {
    return this.nodes.get(part);
  }
}
