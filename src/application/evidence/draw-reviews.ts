import { createHmac } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { Decimal } from '../../engine/values/decimal.js';
import type { ReviewDraw } from '../ports/review-draw.js';

type Terms = Awaited<ReturnType<ReviewDraw['terms']>>;

/** How long a changed share may go unnoticed, in milliseconds. */
const STALE_AFTER = 30_000;

/** So many values a draw can come to. */
const OUTCOMES = new Decimal(2).pow(48);

/**
 * Whether a piece is drawn: by a keyed hash of its id, so that who records it can neither foretell nor influence it, and
 * whoever holds the secret can prove that the draw was fair.
 */
export function isDrawn(evidence: string, { share, secret }: Terms): boolean {
  const digest = createHmac('sha256', secret).update(evidence, 'utf8').digest();
  const drawn = new Decimal(digest.readUIntBE(0, 6)).dividedBy(OUTCOMES);
  return drawn.lessThan(share);
}

/** Draws the pieces of evidence that are reviewed by a second person. */
export class DrawReviews {
  private readonly known = new LRUCache<string, Terms>({ max: 1000, ttl: STALE_AFTER });

  constructor(private readonly draw: ReviewDraw) {}

  /** Whether a piece that is being recorded is to be reviewed. */
  async drawn(org: string, evidence: string): Promise<boolean> {
    const known = this.known.get(org);
    if (known !== undefined) return isDrawn(evidence, known);
    const terms = await this.draw.terms(org);
    this.known.set(org, terms);
    return isDrawn(evidence, terms);
  }
}
