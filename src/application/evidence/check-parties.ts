import type { CompiledProcess } from '../../engine/compile-process.js';
import type { InstanceState } from '../../engine/model/instance-state.js';
import type { RoleSource } from '../../engine/model/process-definition.js';
import type { CheckParty } from '../ports/trust-rows.js';

type Party = Omit<CheckParty, 'piece'>;

function partyOf(source: RoleSource, { owner, fields }: InstanceState): Party | undefined {
  switch (source.is) {
    case 'owner':
      return { via: 'user', person: owner };
    case 'manager-of-owner':
      return { via: 'above', person: owner, level: source.level };
    case 'field': {
      const value = fields[source.field];
      return typeof value === 'string' ? { via: 'user', person: value } : undefined;
    }
    case 'group': {
      if (source.ofField === undefined) return { via: 'group', name: source.group };
      const value = fields[source.ofField];
      return typeof value === 'string' ? { via: 'group', name: `${source.group}:${value}` } : undefined;
    }
  }
}

/** The fallback of a role counts when its source names nobody, which only the directory knows: both are asked. */
function partiesOfRole(id: string, process: CompiledProcess, state: InstanceState): readonly Party[] {
  const role = process.roles.get(id);
  return [role?.source, role?.fallback].flatMap((source) =>
    source === undefined ? [] : (partyOf(source, state) ?? []),
  );
}

function distinct(parties: readonly CheckParty[]): readonly CheckParty[] {
  return [...new Map(parties.map((party) => [JSON.stringify(party), party])).values()];
}

/** Whom the pieces of a record wait for: holders of the verifying roles, and for a review those above the owner as well. */
export function checkParties(process: CompiledProcess, state: InstanceState): readonly CheckParty[] {
  return Object.entries(state.checks ?? {}).flatMap(([piece, { kind, checks }]) => {
    const roles = process.evidence.get(kind)?.verifiedBy ?? [];
    const verifiers = roles.flatMap((id) => partiesOfRole(id, process, state));
    const reviewers: readonly Party[] = checks.includes('review')
      ? [{ via: 'above', person: state.owner }, { via: 'operations' }]
      : [];
    return distinct([...verifiers, ...reviewers].map((party) => ({ piece, ...party })));
  });
}
