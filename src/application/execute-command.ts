import type { Command } from '../engine/model/command.js';
import type { EventType } from '../engine/model/event.js';
import type { InstanceStatus } from '../engine/model/instance-state.js';
import type { RequestContext, WriteOptions } from './request-context.js';

/** What an accepted command answers: where the instance stands now and what happened. */
export interface CommandResult {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly status: InstanceStatus;
  readonly stage: string;
  readonly outcome?: string;
  readonly probability?: string;
  readonly events: readonly { readonly seq: number; readonly type: EventType }[];
  /** Ids the command made: the instance of a `create`, the piece of a `record-evidence`, the version of an `attach-artifact`. */
  readonly created?: { readonly instance?: string; readonly evidence?: string; readonly artifactVersion?: number };
}

/** The answer as JSON text (kept as it is for a repeated request) with the HTTP status that belongs to it. */
export interface CommandAnswer {
  readonly status: 200 | 201;
  readonly version: number;
  readonly text: string;
  readonly replayed: boolean;
}

export declare class ExecuteCommand {
  /**
   * Runs one command on one instance through `decide`: one read, one write.
   * @throws DomainError `instance.not-found`, `command.refused` (details `blockers`, `currentVersion`), `command.invalid` (details `problems`),
   *   `instance.version-mismatch`, `instance.conflict`, `request.idempotency-key-reused`, `access.credential-revoked`, `access.forbidden`.
   */
  execute(context: RequestContext, instance: string, command: Command, options?: WriteOptions): Promise<CommandAnswer>;
}
