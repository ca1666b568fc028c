import type { Text } from '../../engine/model/text.js';
import type { Role, RoleSource } from '../../engine/model/process-definition.js';

const SOURCE = /^(?:(owner)|manager-of-owner(?:\+([1-8]))?|group (\S{1,64})|field (\S{1,64}))$/;

/** What the words of `is:` and `else:` mean; undefined when they mean nothing. */
export function roleSource(words: string): RoleSource | undefined {
  const match = SOURCE.exec(words);
  if (match === null) return undefined;
  const [, owner, above, group, field] = match;
  if (owner !== undefined) return { is: 'owner' };
  if (group !== undefined) return { is: 'group', group };
  if (field !== undefined) return { is: 'field', field };
  return { is: 'manager-of-owner', level: 1 + Number(above ?? 0) };
}

function nameOf(source: RoleSource): Text {
  if (source.is === 'group') return { en: source.group, zh: source.group };
  if (source.is === 'field') return { en: source.field, zh: source.field };
  return source.is === 'owner'
    ? { en: 'owner', zh: '负责人' }
    : { en: "owner's manager", zh: '负责人的上级' };
}

/** The roles of a process: those it declares, and those that are only mentioned (`by: [group seal]`). */
export class RoleBook {
  private readonly byId = new Map<string, Role>();
  private readonly idBySource = new Map<string, string>();

  /** Adds a role, of which the first of its source is meant by the words of that source. */
  declare(role: Role): void {
    this.byId.set(role.id, role);
    const source = JSON.stringify(role.source);
    if (!this.idBySource.has(source)) this.idBySource.set(source, role.id);
  }

  /**
   * The id of the role that is meant. A source in words means the declared role that has just this source, else a role of
   * its own whose id are the words; ids of declared roles hold no space, so the two never meet.
   */
  idFor(reference: string): string {
    const source = this.byId.has(reference) ? undefined : roleSource(reference);
    if (source === undefined) return reference;
    const same = this.idBySource.get(JSON.stringify(source));
    if (same === undefined) this.declare({ id: reference, name: nameOf(source), source });
    return same ?? reference;
  }

  all(): readonly Role[] {
    return [...this.byId.values()];
  }
}
