import type { HttpAnswer } from '../support/http-client.js';
import type { ApiOperation } from './api-document.js';
import type { Fuzzer } from './fuzzer.js';
import type { Actor, Plan } from './plan.js';

/** What a request says beyond which operation it asks; asked by the administrator unless somebody else is named. */
export type More = Partial<Pick<Plan, 'path' | 'query' | 'headers' | 'body'>> & { readonly actor?: Actor };

/** The id in an answer. */
export const idIn = (answer: HttpAnswer): string => answer.as<{ id: string }>().id;

/** Drives operations by name, where chance would seldom get. */
export class Driver {
  constructor(
    private readonly fuzzer: Fuzzer,
    readonly operations: readonly ApiOperation[],
  ) {}

  async ask(id: string, more: More = {}): Promise<HttpAnswer> {
    const operation = this.operations.find((each) => each.id === id);
    if (operation === undefined) throw new Error(`the document has no operation ${id}`);
    return this.fuzzer.send({ operation, actor: 'administrator', path: {}, query: {}, headers: {}, ...more });
  }

  /** Asks and expects to be answered with success. */
  async drive(id: string, more: More = {}): Promise<HttpAnswer> {
    const answer = await this.ask(id, more);
    if (answer.status >= 300) throw new Error(`${id} should succeed: ${answer.text}`);
    return answer;
  }

  /** The id of whoever holds a post of the company. */
  idOf(post: string): string {
    const person = this.fuzzer.memory.all('person').find((entry) => entry['post'] === post);
    if (person?.['id'] === undefined) throw new Error(`nobody is ${post}`);
    return person['id'];
  }

  /** A new record; answers what stands for it in addresses. */
  async record(
    definition: string,
    fields: object = {},
    actor: Actor = 'administrator',
  ): Promise<{ readonly id: string }> {
    const body = { definition, name: 'road', fields };
    return { id: idIn(await this.drive('Instances.create', { actor, body })) };
  }

  /** A file of a record. */
  async attach(path: object, artifact: string, actor: Actor = 'administrator'): Promise<void> {
    const headers = { 'x-file-name': 'paper.pdf', 'content-type': 'application/pdf' };
    const body = Buffer.from('%PDF-1.7\n');
    await this.drive('Artifacts.attach', { actor, path: { ...path, artifact }, headers, body });
  }
}
