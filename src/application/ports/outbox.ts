/** Something that happened and others want to know: ids only, whoever handles it reads the rest. */
export interface OutboxMessage {
  readonly id: string;
  readonly org: string;
  readonly instance: string;
  /** Sequence number of the event it comes from. */
  readonly seq: number;
  readonly topic: string;
  /** Id of whom it is for; absent: for whoever subscribes. */
  readonly recipient?: string;
  /** How often it has been claimed, this time included. */
  readonly attempts: number;
}

/** Messages written together with the events they come from, until they are delivered. */
export interface Outbox {
  /**
   * Takes due messages, oldest first. Nobody else gets them before the lease is over; whoever dies in between loses
   * nothing, for then they are due again.
   */
  claim(limit: number, leaseSeconds: number): Promise<readonly OutboxMessage[]>;
  /** Forgets messages that every subscriber has handled. */
  delivered(ids: readonly string[]): Promise<void>;
  /** Makes a message due again after a while. */
  retryLater(id: string, seconds: number, reason: string): Promise<void>;
}
