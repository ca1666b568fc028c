import type { ASTNode } from '@marcbachmann/cel-js';
import type { LinkedInstance } from '../model/facts.js';
import type { Link } from '../model/link.js';
import type { ProcessDefinition } from '../model/process-definition.js';
import type { Values } from '../model/value.js';
import type { Run } from './datum.js';
import { fieldsOfLinked } from './linked-fields.js';
import type { Compilation, Part } from './part.js';
import type { Type } from './type.js';
import { Unknown } from './unknown.js';

/** The records linked under an id; undefined while it is not known which there are. */
export function linkedUnder(link: string, { scope }: Run): readonly LinkedInstance[] | undefined {
  const { linked } = scope;
  if (linked === undefined) return undefined;
  return (Object.hasOwn(linked, link) ? linked[link] : undefined) ?? [];
}

function valuesOf({ id, stage, status, outcome, fields }: LinkedInstance): Values {
  return { ...fields, id, stage, status, ...(outcome !== undefined && { outcome }) };
}

/** `contract` of `contract.amount`: the one record of a link that leads to at most one, else a list of them all. */
export function linkedRecords(
  node: ASTNode,
  link: Link,
  linked: ProcessDefinition | undefined,
  site: Compilation,
): Part {
  site.reads.links.add(link.id);
  const row: Type = { kind: 'row', fields: fieldsOfLinked(linked), open: linked === undefined };
  const missing = new Unknown([link.id]);
  const several = new Unknown([], {
    en: `more than one record is linked under ${link.id}`,
    zh: `${link.id} 下关联了多条记录`,
  });
  if (link.max !== 1) {
    return site.made(
      node,
      { kind: 'list', of: row },
      (run) => linkedUnder(link.id, run)?.map(valuesOf) ?? missing,
    );
  }
  return site.made(node, row, (run) => {
    const [record, another] = linkedUnder(link.id, run) ?? [];
    if (another !== undefined) return several;
    return record === undefined ? missing : valuesOf(record);
  });
}
