import { uuidv7 } from 'uuidv7';
import { issueCredential } from '../../../src/application/access/issue-credential.js';
import type { Actor } from '../../../src/engine/model/facts.js';
import type { User } from '../../../src/application/ports/directory.js';
import type { OrgChart } from '../../../src/engine/model/org-chart.js';
import type { Names } from '../../../src/definitions/scenarios/names.js';
import { noted } from '../../support/audit-entry.js';
import type { RunningProduct } from '../../support/running-product.js';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * The organisation of one scenario. Its people have the ids the scenario gives their names; whoever is named anywhere is
 * there, as a user and as a contact of one customer, for a scenario does not say which.
 */
export class ScenarioCompany {
  readonly org = uuidv7();
  private readonly customer = uuidv7();
  private readonly known = new Set<string>();
  private readonly staffed = new Set<string>();
  private readonly tokens = new Map<string, string>();

  constructor(
    private readonly product: RunningProduct,
    /** Nearest first. */
    private readonly managers: readonly string[],
    private readonly names: Names,
  ) {}

  async found(zone: string): Promise<void> {
    const { directory, customers } = this.product.stores;
    await directory.createOrganisation({
      id: this.org,
      slug: `scenario-${this.org}`,
      name: 'scenario',
      zone,
    });
    await customers.createCustomer(this.org, { id: this.customer, name: 'scenario' });
    let above: string | undefined;
    for (const id of [...this.managers].reverse()) {
      await this.add(id, above);
      above = id;
    }
  }

  /** Makes sure of everybody whose id stands in a command; requests and events have ids too, but no name. */
  async know(named: unknown): Promise<void> {
    for (const [id] of JSON.stringify(named).matchAll(UUID))
      if (this.names.nameOf(id) !== id) await this.add(id, this.managers[0]);
  }

  /** Gives everybody who is in a group, or acts for somebody, his place in the company. */
  async staff({ people, substitutions }: OrgChart): Promise<void> {
    for (const { id, groups, manager } of people.values()) {
      if (groups.length === 0 || this.staffed.has(id)) continue;
      this.staffed.add(id);
      if (manager !== undefined) await this.add(manager, undefined);
      await this.add(id, manager);
      await this.become(id, { groups });
    }
    for (const substitution of substitutions) {
      const { id, person, substitute } = substitution;
      if (this.staffed.has(id)) continue;
      this.staffed.add(id);
      await this.add(person, this.managers[0]);
      await this.add(substitute, this.managers[0]);
      const entered = { ...substitution, reason: 'scenario', createdBy: person };
      await this.product.stores.substitutions.create(this.org, entered, () => undefined, noted(person));
    }
  }

  private async become(
    id: string,
    place: Partial<Pick<User, 'roles' | 'groups' | 'permissions'>>,
  ): Promise<void> {
    const { directory } = this.product.stores;
    const user = await directory.user(this.org, id);
    if (user === undefined) throw new Error(`no user ${id}`);
    await directory.updateUser(this.org, { ...user, ...place }, noted(id));
  }

  /** A token of the actor, who has from now on exactly these roles and groups; who is above others is a manager. */
  async tokenOf({ user: id, roles: own, groups, permissions = [] }: Actor): Promise<string> {
    const roles = this.managers.includes(id) ? [...own, 'manager' as const] : own;
    const key = JSON.stringify([id, roles, groups, permissions]);
    const known = this.tokens.get(key);
    if (known !== undefined) return known;
    await this.add(id, this.managers[0]);
    const { directory } = this.product.stores;
    await this.become(id, { roles, groups, permissions });
    const wanted = { user: id, kind: 'token', name: 'scenario', hours: 24 } as const;
    const { text } = await issueCredential(directory, this.org, wanted);
    this.tokens.set(key, text);
    return text;
  }

  private async add(id: string, manager: string | undefined): Promise<void> {
    if (this.known.has(id)) return;
    this.known.add(id);
    const { directory, customers } = this.product.stores;
    const above = manager === undefined ? {} : { manager };
    const user = {
      id,
      email: `${id}@example.com`,
      name: this.names.nameOf(id),
      roles: ['rep'] as const,
      groups: [],
      active: true,
    };
    await directory.createUser(this.org, { ...user, ...above }, noted(id));
    await customers.createContact(this.org, { id, customer: this.customer, name: id });
  }
}
