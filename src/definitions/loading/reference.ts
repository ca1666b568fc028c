import { childOf, type SourceNode, type SourceScalar } from '../parse/source-node.js';

const REFERENCE = /^([^@\s]+)@(\d{1,7})$/;

/** `key@version`, and where it stands. */
export interface Reference {
  readonly node: SourceScalar;
  readonly key: string;
  readonly version: string;
}

/** The reference a node holds; undefined where it holds something else, which the schema reports. */
export function referenceIn(node: SourceNode | undefined): Reference | undefined {
  const match = node?.kind === 'scalar' ? REFERENCE.exec(node.text) : null;
  const [, key, version] = match ?? [];
  if (node?.kind !== 'scalar' || key === undefined || version === undefined) return undefined;
  return { node, key, version };
}

/** The version a file says it is. */
export function versionIn(root: SourceNode | undefined): string | undefined {
  const node = childOf(root, 'version');
  return node?.kind === 'scalar' ? node.text : undefined;
}
