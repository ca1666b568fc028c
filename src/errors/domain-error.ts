import { catalogue, type ErrorCode } from './catalogue.js';
import { render, type Message, type Parameters } from './message.js';

/** What else a problem document carries beside code and message, e.g. `blockers`, `problems`, `currentVersion`. */
export type ErrorDetails = Readonly<Record<string, unknown>>;

/** An error of the catalogue, raised where it happens and turned into a problem document at the edge. */
export class DomainError extends Error {
  readonly messages: Message;

  constructor(
    readonly code: ErrorCode,
    readonly parameters: Parameters = {},
    readonly details: ErrorDetails = {},
  ) {
    const messages = render(catalogue[code], parameters);
    super(messages.en);
    this.name = 'DomainError';
    this.messages = messages;
  }

  /** The HTTP status it is answered with. */
  get status(): number {
    return catalogue[this.code].status;
  }
}
