import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import { parseSource } from '../parse/parse-source.js';
import type { Finding } from '../problems/problem.js';
import type { Origins } from '../resolve/origins.js';
import { ResolveContext } from '../resolve/resolve-context.js';
import { resolveDefinition } from '../resolve/resolve-definition.js';
import { RoleBook } from '../resolve/role-book.js';
import { Translations } from '../texts/translations.js';

/** What a body comes to before any rule looks at it. */
export interface Resolved {
  readonly definition: ProcessDefinition;
  readonly origins: Origins;
  /** What resolving itself has to say: the code, and the text it points at. */
  readonly found: readonly string[];
}

/** Resolves the lines a test is about, without a head; neither the schema nor the rules are asked. */
export function resolved(text: string): Resolved {
  const { root } = parseSource({ path: 'sample.yaml', text });
  if (root === undefined) throw new Error('the text cannot be read');
  const found: string[] = [];
  const report = ({ start, end }: { start: number; end: number }, { code, suggestion }: Finding) => {
    const mend = suggestion === undefined ? '' : ` → ${suggestion}`;
    found.push(`${code} at ${text.slice(start, end)}${mend}`);
  };
  const context = new ResolveContext('en', new RoleBook(), new Translations([]), report);
  return { definition: resolveDefinition(context, root), origins: context.origins, found };
}
