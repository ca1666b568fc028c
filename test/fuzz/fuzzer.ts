import { issueCredential } from '../../src/application/access/issue-credential.js';
import { foundCompany } from '../support/company.js';
import type { HttpAnswer, HttpClient, RawRequest } from '../support/http-client.js';
import type { RunningProduct } from '../support/running-product.js';
import type { ApiDocument, ApiOperation } from './api-document.js';
import { Coverage } from './coverage.js';
import { learn } from './learning.js';
import { Ledger } from './ledger.js';
import { Memory } from './memory.js';
import { requestOf, type Actor, type Plan } from './plan.js';
import { Verdict } from './verdict.js';

/** Enough of a request or answer to tell it by. */
const SHOWN = 1500;

function told(actor: Actor, { method, path, headers, body }: RawRequest, answer: HttpAnswer): string {
  const sent = body === undefined ? '' : `\n  ${body.toString().slice(0, SHOWN)}`;
  return `\n  ${actor}: ${method} ${path.slice(0, SHOWN)} ${JSON.stringify(headers).slice(0, SHOWN)}${sent}\n  → ${answer.status} ${answer.text.slice(0, SHOWN)}`;
}

/** Sends what is planned, holds every answer to what must be so, and remembers what comes of it. */
export class Fuzzer {
  readonly memory = new Memory();
  readonly ledger: Ledger;
  readonly coverage: Coverage;
  private readonly verdict: Verdict;
  private foreigner = '';
  private revoked = '';
  private figures = '';

  constructor(
    private readonly product: RunningProduct,
    document: ApiDocument,
    operations: readonly ApiOperation[],
  ) {
    this.ledger = new Ledger(product);
    this.coverage = new Coverage(operations);
    this.verdict = new Verdict(document);
  }

  /** Another company on the same database, and a token that was taken away. */
  async prepare(): Promise<void> {
    const { people } = await foundCompany(this.product.stores.directory, 'foreign');
    this.foreigner = people.administrator.token;
    for (const [post, { id }] of Object.entries(this.product.people)) this.memory.add('person', { id, post });
    const issued = (await this.product.as('rep').post('/api/v1/tokens', { name: 'lost' })).as<{
      id: string;
      token: string;
    }>();
    await this.product.as('rep').delete(`/api/v1/tokens/${issued.id}`);
    this.revoked = issued.token;
    this.figures = await this.ledger.fingerprint();
  }

  /** @throws Error telling request and answer when something is not as it must be. */
  async send(plan: Plan): Promise<HttpAnswer> {
    const client = await this.clientOf(plan.actor);
    const request = requestOf(plan, this.memory);
    const before = this.figures;
    const answer = await client.send(request);
    this.figures = await this.ledger.fingerprint();
    this.coverage.count(plan.operation, answer.status);
    const wrong = [
      ...this.verdict.of(plan.operation, answer),
      ...this.trespass(plan, answer),
      ...this.change(plan, answer, before),
    ];
    if (wrong.length > 0) throw new Error(`${wrong.join('; ')}${told(plan.actor, request, answer)}`);
    if (plan.actor !== 'foreigner' && answer.status < 300)
      learn(this.memory, plan.operation, request, answer);
    return answer;
  }

  /** Sends many at once; what each changed cannot be told apart, so only the answers are looked at. */
  async sendTogether(plans: readonly Plan[]): Promise<void> {
    const sent = plans.map(async (plan) => {
      const client = await this.clientOf(plan.actor);
      const request = requestOf(plan, this.memory);
      const answer = await client.send(request);
      const wrong = this.verdict.of(plan.operation, answer);
      return wrong.length === 0 ? [] : [`${wrong.join('; ')}${told(plan.actor, request, answer)}`];
    });
    const wrong = (await Promise.all(sent)).flat();
    this.figures = await this.ledger.fingerprint();
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
  }

  /** Sends what the document knows nothing of. @throws Error when it succeeds, or fails otherwise than with a problem. */
  async sendStrange(request: RawRequest): Promise<void> {
    const answer = await this.product.as('administrator').send(request);
    const wrong = answer.status < 400 ? [`answered ${answer.status}`] : this.verdict.ofProblem(answer);
    const figures = await this.ledger.fingerprint();
    if (figures !== this.figures) wrong.push('it changed something');
    if (wrong.length > 0) throw new Error(`${wrong.join('; ')}${told('administrator', request, answer)}`);
  }

  private trespass({ operation, actor }: Plan, { status }: HttpAnswer): string[] {
    if (status >= 300 || operation.isPublic) return [];
    if (actor === 'nobody' || actor === 'revoked') return [`${actor} was let in`];
    const ofTheCompany =
      /^\/api\/v1\/(instances|customers|contacts|users|tokens|teams|substitutions|sessions)\/\{/.test(
        operation.path,
      );
    return actor === 'foreigner' && ofTheCompany ? ['somebody of another company was let in'] : [];
  }

  private change({ operation, actor }: Plan, { status }: HttpAnswer, before: string): string[] {
    // Whoever knows a password may sign in with it, whatever token comes along.
    const mayChange =
      operation.method !== 'GET' && status < 300 && (actor !== 'foreigner' || operation.isPublic);
    return this.figures === before || mayChange ? [] : [`it changed something: ${before} → ${this.figures}`];
  }

  private async clientOf(actor: Actor): Promise<HttpClient> {
    const bearer = (token: string) => this.product.anyone.with({ authorization: `Bearer ${token}` });
    if (actor === 'nobody') return this.product.anyone;
    if (actor === 'foreigner') return bearer(this.foreigner);
    if (actor === 'revoked') return bearer(this.revoked);
    if (actor !== 'expendable') return this.product.as(actor);
    const { organisation, people, stores } = this.product;
    const wanted = { user: people.rep.id, kind: 'token', name: 'expendable', hours: 1 } as const;
    const { text } = await issueCredential(stores.directory, organisation.id, wanted);
    this.figures = await this.ledger.fingerprint();
    return bearer(text);
  }
}
