import type { CompiledProcess } from './compile-process.js';
import type { ApprovalRequest } from './model/approval-request.js';
import type { InstanceState } from './model/instance-state.js';
import type { Role, RoleSource } from './model/process-definition.js';

type Fields = InstanceState['fields'];

/** Who holds a role by a field or a group: undefined where the source is of another kind, empty where it names nobody. */
function partyOf(source: RoleSource, fields: Fields): readonly string[] | undefined {
  switch (source.is) {
    case 'field': {
      const user = fields[source.field];
      return typeof user === 'string' ? [`user:${user}`] : [];
    }
    case 'group': {
      if (source.ofField === undefined) return [`group:${source.group}`];
      const value = fields[source.ofField];
      return typeof value === 'string' ? [`group:${source.group}:${value}`] : [];
    }
    default:
      return undefined;
  }
}

function partiesOfRole({ source, fallback }: Role, fields: Fields): readonly string[] {
  const parties = partyOf(source, fields);
  if (source.is === 'field' && parties?.length === 0 && fallback !== undefined)
    return partyOf(fallback, fields) ?? [];
  return parties ?? [];
}

/** The roles that are or were asked in the requests there are: of each approval the latest. */
function rolesAsked(
  { definition }: CompiledProcess,
  approvals: Readonly<Record<string, ApprovalRequest>>,
): ReadonlySet<string> {
  const asked = (definition.approvals ?? []).flatMap(({ id, steps: rules }) => {
    const begun = (approvals[id]?.steps.flat() ?? []).filter(({ status }) => status !== 'waiting');
    return rules.flat().filter((rule) => begun.some(({ step }) => step === rule.id));
  });
  return new Set(asked.flatMap(({ by }) => by));
}

/** Those a request asks while it is open, and those who were told of it. */
function partiesOfRequest({ status, steps, copied = [] }: ApprovalRequest): readonly string[] {
  const asked = status === 'pending' ? steps.flat().flatMap(({ seats }) => seats) : [];
  return [...asked.map(({ person }) => person), ...copied].map((user) => `user:${user}`);
}

/**
 * The parties to a record, `user:<id>` or `group:<name>`, in order: whoever holds a role of the process by a field or a
 * group, is asked in an open approval or was told of one, or is to find out what is not known yet. They see it, whosever it is.
 * A group that is there to decide approvals and for nothing else takes part once it is asked, and from then on.
 */
export function participantsOf(
  process: CompiledProcess,
  { fields, approvals = {}, expectations = {} }: Pick<InstanceState, 'fields' | 'approvals' | 'expectations'>,
): readonly string[] {
  const asked = rolesAsked(process, approvals);
  const ofRoles = process.definition.roles.flatMap((role) => {
    const parties = partiesOfRole(role, fields);
    const onlyDecides = process.decidingRoles.has(role.id) && !asked.has(role.id);
    return onlyDecides ? parties.filter((party) => !party.startsWith('group:')) : parties;
  });
  const parties = [
    ...ofRoles,
    ...Object.values(approvals).flatMap(partiesOfRequest),
    ...Object.values(expectations).map(({ owner }) => `user:${owner}`),
  ];
  return [...new Set(parties)].sort();
}
