import type { ApiOperation } from './api-document.js';

/** Counts how each operation was answered. */
export class Coverage {
  private readonly counts = new Map<string, Map<number, number>>();

  constructor(operations: readonly ApiOperation[]) {
    for (const { id } of operations) this.counts.set(id, new Map());
  }

  count({ id }: ApiOperation, status: number): void {
    const statuses = this.counts.get(id);
    statuses?.set(status, (statuses.get(status) ?? 0) + 1);
  }

  get requests(): number {
    return [...this.counts.values()]
      .flatMap((statuses) => [...statuses.values()])
      .reduce((sum, count) => sum + count, 0);
  }

  /** The operations that never succeeded, or never failed. */
  missing(): string[] {
    return [...this.counts].flatMap(([id, statuses]) =>
      (['2', '4'] as const)
        .filter((digit) => ![...statuses.keys()].some((status) => String(status).startsWith(digit)))
        .map((digit) => `${id} was never answered with ${digit}xx`),
    );
  }

  /** A line for each operation: how often it was answered with which status. */
  table(): string {
    const lines = [...this.counts].map(([id, statuses]) => {
      const sorted = [...statuses].sort(([one], [other]) => one - other);
      return `${id.padEnd(26)} ${sorted.map(([status, count]) => `${status}×${count}`).join('  ')}`;
    });
    return `${lines.join('\n')}\n`;
  }
}
