import { LRUCache } from 'lru-cache';
import type { OrganisationSessions } from '../database/organisation-sessions.js';

/** So many numbers a process takes at once; those it has not given out when it stops are lost. */
const BLOCK = 20;

interface Block {
  next: number;
  readonly end: number;
}

/** Numbers for people to refer to records by, unique in organisation, prefix and year; there may be gaps. */
export class ReferenceNumbers {
  private readonly blocks = new LRUCache<string, Promise<Block>>({ max: 1000 });

  constructor(private readonly sessions: OrganisationSessions) {}

  /** The next reference, `OPP-2026-0042`. */
  async next(org: string, prefix: string, year: number): Promise<string> {
    const number = await this.number(org, prefix, year);
    return `${prefix}-${year}-${String(number).padStart(4, '0')}`;
  }

  private async number(org: string, prefix: string, year: number): Promise<number> {
    const key = `${org}/${year}/${prefix}`;
    for (;;) {
      const known = this.blocks.get(key);
      const taking = known ?? this.take(org, prefix, year);
      if (known === undefined) this.blocks.set(key, taking);
      try {
        const block = await taking;
        if (block.next < block.end) return block.next++;
      } catch (error) {
        if (this.blocks.peek(key) === taking) this.blocks.delete(key);
        throw error;
      }
      if (this.blocks.peek(key) === taking) this.blocks.delete(key);
    }
  }

  private async take(org: string, prefix: string, year: number): Promise<Block> {
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<{ taken: string }>({
        name: 'take-references',
        text: `insert into reference_block as b (org, prefix, year, taken) values ($1, $2, $3, $4)
               on conflict (org, prefix, year) do update set taken = b.taken + $4 returning taken`,
        values: [org, prefix, year, BLOCK],
      }),
    );
    const end = Number(rows[0]?.taken) + 1;
    return { next: end - BLOCK, end };
  }
}
