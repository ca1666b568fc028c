import type { PostName } from '../support/company.js';
import { done, type HttpAnswer, type HttpClient } from '../support/http-client.js';
import { attach } from '../support/opportunity.js';
import { idOf, type ApprovalPage } from '../support/quotations.js';
import { close, money } from './provoking.js';
import { recordOf, type Scene } from './scene.js';

/** A loan of the rep's, insured for 500, and what is done about its approvals. */
export class Loan {
  private constructor(
    private readonly scene: Scene,
    readonly path: string,
  ) {}

  /** A new one. */
  static async plan(scene: Scene, fields: object = {}): Promise<Loan> {
    return new Loan(scene, await recordOf(scene.rep, 'loan', { amount: money('500'), ...fields }));
  }

  /** One whose approval the rep asked for. */
  static async asked(scene: Scene, approval = 'lending', fields: object = {}): Promise<Loan> {
    const loan = await Loan.plan(scene, fields);
    done(await loan.act('rep', 'request', approval));
    return loan;
  }

  /** One whose lending the manager decided on. */
  static async decided(scene: Scene, verdict: string): Promise<Loan> {
    const loan = await Loan.asked(scene);
    done(await loan.decide('manager', { verdict }));
    return loan;
  }

  /** A client of whoever holds the post. */
  as(post: PostName): HttpClient {
    return this.scene.product.as(post);
  }

  /** The id of whoever holds the post. */
  idOf(post: PostName): string {
    return this.scene.product.people[post].id;
  }

  /** Does something about an approval. */
  act(post: PostName, act: string, approval = 'lending', body: object = {}): Promise<HttpAnswer> {
    return this.as(post).post(`${this.path}/approvals/${approval}/${act}`, body);
  }

  /** Decides on what is asked for now; approves it unless something else is said. */
  async decide(post: PostName, said: object = {}, approval = 'lending'): Promise<HttpAnswer> {
    const page = await this.as('rep').get(`${this.path}/approvals/${approval}`);
    const { digest } = page.as<ApprovalPage>().request;
    return this.act(post, 'decide', approval, {
      verdict: 'approve',
      covered: digest,
      comment: 'so',
      ...said,
    });
  }

  /** Sets fields as the owner. */
  set(fields: object): Promise<HttpAnswer> {
    return this.as('rep').patch(`${this.path}/fields`, { fields });
  }

  /** Uploads a document as the owner. */
  attach(artifact: string): Promise<HttpAnswer> {
    return attach(this.as('rep'), idOf(this.path), artifact);
  }

  /** Asks to close it as the owner. */
  close(outcome = 'lending'): Promise<HttpAnswer> {
    return close(this.as('rep'), this.path, outcome);
  }
}
