import type { Command } from '../engine/model/command.js';
import { DomainError } from '../errors/domain-error.js';
import type { ErrorDetails } from '../errors/domain-error.js';
import type { Message } from '../errors/message.js';
import type { ExecuteCommand } from './execute-command.js';
import type { CommandResult } from './instances/command-answer.js';
import type { RequestContext, WriteOptions } from './request-context.js';
import { sha256 } from './event-log/seal-events.js';

/** One command of a bulk. */
export interface BulkItem {
  readonly instance: string;
  readonly command: Exclude<Command, { type: 'create' | 'attach-artifact' }>;
  readonly expectedVersion?: number;
}

/** What became of one item; each stands alone, so that one refusal stops nothing else. */
export type BulkResult =
  | { readonly instance: string; readonly status: 200 | 201; readonly result: CommandResult }
  | {
      readonly instance: string;
      readonly status: number;
      readonly problem: { readonly code: string; readonly messages: Message } & ErrorDetails;
    };

/** Runs many commands, each through `decide` like any other. */
export class BulkCommands {
  constructor(private readonly executeCommand: ExecuteCommand) {}

  /** Results in the order of the items. The idempotency key of item `i` is `key/i`. */
  async run(
    context: RequestContext,
    items: readonly BulkItem[],
    idempotency?: WriteOptions['idempotency'],
  ): Promise<readonly BulkResult[]> {
    const results: BulkResult[] = [];
    for (const [place, item] of items.entries()) {
      results.push(await this.runOne(context, item, optionsOf(item, place, idempotency)));
    }
    return results;
  }

  private async runOne(context: RequestContext, item: BulkItem, options: WriteOptions): Promise<BulkResult> {
    const { instance } = item;
    try {
      const { status, text } = await this.executeCommand.execute(context, instance, item.command, options);
      return { instance, status, result: JSON.parse(text) as CommandResult };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { code, messages, details, status } = error;
      return { instance, status, problem: { code, messages, ...details } };
    }
  }
}

function optionsOf(item: BulkItem, place: number, idempotency: WriteOptions['idempotency']): WriteOptions {
  const { expectedVersion } = item;
  return {
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
    // Each item is compared with itself, not with the whole: the key is the whole's, the place tells the item.
    ...(idempotency === undefined
      ? {}
      : { idempotency: { key: `${idempotency.key}/${place}`, bodyHash: sha256(JSON.stringify(item)) } }),
  };
}
