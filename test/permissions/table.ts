import { randomUUID } from 'node:crypto';
import type { HttpAnswer, HttpClient } from '../support/http-client.js';
import type { TableCell } from './capability.js';
import { outcomeOf, told } from './outcomes.js';
import type { Row } from './row.js';
import { takesPart, type Asked, type Place, type World } from './world/world.js';

/** What a cell came to. */
export interface Tried {
  readonly place: Place;
  readonly asked: Asked;
  readonly answer: HttpAnswer;
  readonly outcome: string;
}

/** What differs between two answers that say the same. */
const DIFFERING = /"(requestId|instance)":"[^"]*",?/g;

/** Gives requests to the product; what a refusal has left as it was is asked for again by the next. */
export class Table {
  private readonly prepared = new Map<string, Asked>();
  private readonly ofUnknown = new Map<string, string>();

  constructor(private readonly world: () => World) {}

  /** Sends the request of a cell. */
  async try(row: Row, cell: TableCell): Promise<Tried> {
    const place = this.world().place(cell.role, cell.relation);
    const key = keyOf(row, place);
    const asked = this.prepared.get(key) ?? (await row.ask(place, this.world()));
    this.prepared.set(key, asked);
    const answer = await this.clientOf(asked, place).send(asked);
    if (answer.status < 400 && row.lasting !== true) this.prepared.delete(key);
    return { place, asked, answer, outcome: outcomeOf(told(answer)) };
  }

  /** The answer, and what the same person gets for something there is not, both without the id. */
  async besideUnknown(row: Row, tried: Tried): Promise<{ told: string; ofUnknown: string }> {
    const key = [row.operation, row.when, tried.place.role].join(' ');
    const ofUnknown = this.ofUnknown.get(key) ?? (await this.askForUnknown(tried));
    this.ofUnknown.set(key, ofUnknown);
    return { told: masked(tried.answer, tried.asked.subject ?? ''), ofUnknown };
  }

  private async askForUnknown({ place, asked }: Tried): Promise<string> {
    const { subject = '' } = asked;
    const id = randomUUID();
    const body = typeof asked.body === 'string' ? { body: asked.body.replaceAll(subject, id) } : {};
    const request = { ...asked, ...body, path: asked.path.replaceAll(subject, id) };
    const other = await this.clientOf(asked, place).send(request);
    return masked(other, id);
  }

  private clientOf({ as }: Asked, place: Place): HttpClient {
    return as?.client ?? this.world().clientOf(place);
  }
}

/** Requests about the same person's are alike, but for those who take part in records by what is prepared for them. */
function keyOf(row: Row, { role, relation, owner, side }: Place): string {
  const apart = row.personal === true || role === 'anonymous';
  const prepared = takesPart(role) ? 'taking part' : '';
  return [row.operation, row.when, relation, side.slug, owner.id, apart ? role : prepared].join(' ');
}

function masked({ status, text }: HttpAnswer, id: string): string {
  return `${status} ${text.replaceAll(id, '…').replace(DIFFERING, '')}`;
}
