import type { CommandResult } from '../../../src/application/instances/command-answer.js';
import { attach } from '../../support/opportunity.js';
import type { HttpAnswer } from '../../support/http-client.js';
import { sound, type Person, type Side } from './side.js';

/** A record of the table's process, and what its clerk does to it beforehand. */
export class Deal {
  private constructor(
    readonly side: Side,
    readonly owner: Person,
    readonly id: string,
  ) {}

  /** Starts one that can be advanced. */
  static async start(side: Side, owner: Person, fields: object = {}): Promise<Deal> {
    const answer = await side.who('clerk').client.post('/api/v1/instances', {
      definition: 'deal',
      name: 'Quartz deal',
      owner: owner.id,
      fields: {
        amount: { amount: '1000', currency: 'CNY' },
        cleared: 'yes',
        mobile: '13800000000',
        ...fields,
      },
    });
    return new Deal(side, owner, sound(answer).as<CommandResult>().id);
  }

  get path(): string {
    return `/api/v1/instances/${this.id}`;
  }

  /** What the clerk, or somebody else, does to it; anything but success is a mistake of the table. */
  async given(act: string, body: object = {}, by: Person = this.side.who('clerk')): Promise<HttpAnswer> {
    return sound(await by.client.post(`${this.path}/${act}`, body));
  }

  /** Asks for the approval of the process, adds the one who is asked, and tells the one who may override. */
  async approvalPending(): Promise<this> {
    const [asked, overrider] = [this.side.who('asked'), this.side.who('overrider')];
    await this.given('approvals/discount/request');
    if (this.owner.id !== asked.id)
      await this.given('approvals/discount/add-approver', { user: asked.id }, this.side.who('decider'));
    await this.given('approvals/discount/copy', { to: [overrider.id] });
    return this;
  }

  /** The digest of what is to be decided. */
  async covered(): Promise<string> {
    const answer = await this.side.who('clerk').client.get(`${this.path}/approvals/discount`);
    return sound(answer).as<{ request: { digest: string } }>().request.digest;
  }

  /** Records a piece as the clerk, and answers its id. */
  async piece(evidence: 'call' | 'reference'): Promise<string> {
    const recorded = await this.given('evidence', { evidence, values: { words: 'Quartz words' } });
    return recorded.as<CommandResult>().created?.evidence ?? '';
  }

  /** Files a document as the clerk. */
  async document(): Promise<this> {
    sound(await attach(this.side.who('clerk').client, this.id, 'paper', { name: 'Quartz.pdf' }));
    return this;
  }
}
