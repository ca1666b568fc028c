import { isMap } from 'yaml';
import { appendEntry, insertEntry } from './entries.js';
import type { Plot } from './operator.js';
import type { Declaration } from '../reading/declarations.js';

/** Adds a requirement to the act of recording or filing something. */
export function requiring({ source }: Plot, { node }: Declaration, criterion: string) {
  if (!isMap(node)) return undefined;
  const gate = node.get('requires', true);
  return isMap(gate)
    ? appendEntry(source, gate, `seeded: ${criterion}`)
    : insertEntry(source, node, `requires: { seeded: ${criterion} }`);
}
