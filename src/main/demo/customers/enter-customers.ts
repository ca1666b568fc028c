import type { Contacts } from '../../../application/customers/contacts.js';
import type { Customers } from '../../../application/customers/customers.js';
import type { RequestContext } from '../../../application/request-context.js';
import type { Chance } from '../chance.js';
import type { CustomerSketch, DemoContact, DemoCustomer, Positions, Post } from './customer-base.js';
import { personName, phoneNumber } from './names.js';

/** Enters customers and the people there. Answers them by key. */
export class EnterCustomers {
  constructor(
    private readonly customers: Customers,
    private readonly contacts: Contacts,
    private readonly chance: Chance,
  ) {}

  async enter(
    context: RequestContext,
    sketches: readonly CustomerSketch[],
    positions: Positions,
  ): Promise<ReadonlyMap<string, DemoCustomer>> {
    const entered = new Map<string, DemoCustomer>();
    for (const sketch of sketches) {
      const { key, language, region, ...wanted } = sketch;
      const website = `https://www.${key}.example`;
      const { id, name } = await this.customers.create(context, { ...wanted, region, website });
      const contacts = await this.people(context, id, sketch, positions);
      entered.set(key, { id, name, language, region, contacts });
    }
    return entered;
  }

  private async people(
    context: RequestContext,
    customer: string,
    { key, language }: CustomerSketch,
    positions: Positions,
  ): Promise<ReadonlyMap<Post, DemoContact>> {
    const people = new Map<Post, DemoContact>();
    for (const [post, choices] of Object.entries(positions[language]) as [
      Post,
      readonly (readonly [string, string])[],
    ][]) {
      const { name, mail } = personName(language, this.chance);
      const [title, department] = this.chance.draw(choices);
      const email = `${mail}@${key}.example`;
      const phone = phoneNumber(language, this.chance);
      const { id } = await this.contacts.create(context, customer, { name, title, department, email, phone });
      people.set(post, { id, name, title, email, phone });
    }
    return people;
  }
}
