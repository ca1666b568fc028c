/** A seeded generator: the same seed tells the same story (mulberry32). */
export class Chance {
  private readonly bags = new Map<readonly unknown[], unknown[]>();

  constructor(private state: number) {}

  /** At least 0, less than 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A number between two. */
  between(least: number, most: number): number {
    return least + this.next() * (most - least);
  }

  /** One of the items; none comes again before all have come. */
  draw<T>(items: readonly T[]): T {
    const known = this.bags.get(items) as T[] | undefined;
    const bag = known === undefined || known.length === 0 ? [...items] : known;
    const [drawn] = bag.splice(Math.floor(this.next() * bag.length), 1);
    this.bags.set(items, bag);
    if (drawn === undefined) throw new RangeError('there is nothing to draw from');
    return drawn;
  }
}
