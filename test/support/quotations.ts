import { uuidv7 } from 'uuidv7';
import type { CommandResult } from '../../src/application/instances/command-answer.js';
import type { Substitution } from '../../src/engine/model/org-chart.js';
import { noted } from './audit-entry.js';
import type { PostName } from './company.js';
import type { HttpAnswer } from './http-client.js';
import { attach } from './opportunity.js';
import { startProduct, type ProductOptions, type RunningProduct } from './running-product.js';

/** An approval of a record as the API shows it, as far as tests look at it. */
export interface ApprovalPage {
  readonly version: number;
  readonly request: {
    readonly id: string;
    readonly status: string;
    readonly digest: string;
    readonly steps: readonly (readonly { readonly dueAt?: string }[])[];
  };
  readonly history: readonly { readonly type: string }[];
}

/** An inbox as far as tests look at it. */
export interface InboxPage {
  readonly items: readonly { readonly request: string }[];
  readonly next?: string;
  readonly counts: { readonly open: number; readonly overdue: number };
}

/** An instant so many hours from now. */
export const hours = (count: number): string => new Date(Date.now() + count * 3_600_000).toISOString();

/** An amount in the fields of a quotation. */
export const amount = (value: string) => ({ amount: { amount: value, currency: 'CNY' } });

/** A product with quotations, whose price the manager or the director approves, and whose release takes three. */
export class Quotations {
  private constructor(readonly product: RunningProduct) {}

  static async start(options: Pick<ProductOptions, 'stores'> = {}): Promise<Quotations> {
    return new Quotations(
      await startProduct({ definitions: 'test/support/approval-definitions', ...options }),
    );
  }

  /** A new one; answers its path. */
  async create(fields: object = {}): Promise<string> {
    const body = { definition: 'quotation', name: '报价', fields: { ...amount('1000'), ...fields } };
    const answer = expected(201, await this.product.as('rep').post('/api/v1/instances', body));
    return `/api/v1/instances/${answer.as<CommandResult>().id}`;
  }

  /** One in the stage of its release. */
  async createForRelease(): Promise<string> {
    const path = await this.create();
    await this.ask(path);
    await this.approve(path, 'price', 'manager');
    expected(200, await this.product.as('rep').post(`${path}/advance`));
    await attach(this.product.as('rep'), idOf(path), 'offer');
    return path;
  }

  async page(path: string, approval = 'price'): Promise<ApprovalPage> {
    return (await this.product.as('rep').get(`${path}/approvals/${approval}`)).as<ApprovalPage>();
  }

  /** Asks for an approval as the owner. */
  async ask(path: string, approval = 'price'): Promise<ApprovalPage> {
    const rep = this.product.as('rep');
    expected(201, await rep.post(`${path}/approvals/${approval}/request`, { comment: 'please' }));
    return this.page(path, approval);
  }

  /** Decides on what is asked for now. */
  async decide(
    path: string,
    approval: string,
    post: PostName,
    verdict: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<HttpAnswer> {
    const { request } = await this.page(path, approval);
    const decision = { verdict, covered: request.digest, comment: 'so' };
    return this.product.as(post).post(`${path}/approvals/${approval}/decide`, decision, headers);
  }

  async approve(path: string, approval: string, post: PostName): Promise<void> {
    expected(200, await this.decide(path, approval, post, 'approve'));
  }

  async inbox(post: PostName): Promise<InboxPage> {
    return (await this.product.as(post).get('/api/v1/inbox')).as<InboxPage>();
  }

  /** When the steps of the price approval are due. */
  async dueOf(path: string): Promise<readonly (string | undefined)[]> {
    const { request } = await this.page(path);
    return request.steps.flat().map(({ dueAt }) => dueAt);
  }

  /** All of an inbox, an item a page. */
  async inboxByOne(post: PostName): Promise<InboxPage['items']> {
    const found: InboxPage['items'][number][] = [];
    let next: string | undefined;
    do {
      const from: string = next === undefined ? '' : `&cursor=${next}`;
      const page = expected(
        200,
        await this.product.as(post).get(`/api/v1/inbox?limit=1${from}`),
      ).as<InboxPage>();
      if (page.items.length === 0 && (next !== undefined || page.next !== undefined))
        throw new Error('a page of an inbox is empty');
      found.push(...page.items);
      next = page.next;
    } while (next !== undefined);
    return found;
  }

  /** The item about a request in an inbox. */
  async inboxItem(post: PostName, request: string): Promise<object | undefined> {
    return (await this.inbox(post)).items.find((item) => item.request === request);
  }

  /** What is to be told of a record. */
  async messages(path: string, topic?: string): Promise<object[]> {
    const { rows } = await this.product.database.sessions.run(null, (session) =>
      session.query({
        text: `select topic, recipient from outbox where instance = $1 and ($2::text is null or topic = $2) order by id`,
        values: [idOf(path), topic ?? null],
      }),
    );
    return rows;
  }

  /** Lets somebody act for somebody else; what it answers ends it. */
  async substitute(
    kind: Substitution['kind'],
    person: PostName,
    substitute: PostName,
  ): Promise<() => Promise<void>> {
    const { stores, organisation, people } = this.product;
    const made = {
      ...{ id: uuidv7(), kind, reason: 'away', createdBy: people.administrator.id },
      ...{ person: people[person].id, substitute: people[substitute].id, from: hours(-1), until: hours(48) },
    };
    await stores.substitutions.create(organisation.id, made, () => undefined, noted());
    return async () => void (await stores.substitutions.revoke(organisation.id, made.id, noted()));
  }
}

/** The id of a record by its path. */
export function idOf(path: string): string {
  return path.split('/').at(-1) ?? '';
}

function expected(status: number, answer: HttpAnswer): HttpAnswer {
  if (answer.status !== status) throw new Error(`${answer.status} ${answer.text}`);
  return answer;
}
