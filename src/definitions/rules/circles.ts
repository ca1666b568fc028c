/** That one thing needs another. */
export interface Need {
  readonly of: string;
  readonly for: string;
}

function withoutEnds<N extends Need>(
  needs: readonly N[],
  side: 'of' | 'for',
  other: 'of' | 'for',
): readonly N[] {
  const bySide = new Map<string, N[]>();
  const waiting = new Map<string, number>();
  for (const need of needs) {
    const others = bySide.get(need[side]);
    if (others === undefined) bySide.set(need[side], [need]);
    else others.push(need);
    waiting.set(need[other], (waiting.get(need[other]) ?? 0) + 1);
  }
  const gone = new Set<N>();
  const free = [...bySide.keys()].filter((node) => !waiting.has(node));
  for (const node of free) {
    for (const need of bySide.get(node) ?? []) {
      gone.add(need);
      const left = (waiting.get(need[other]) ?? 0) - 1;
      waiting.set(need[other], left);
      if (left === 0) free.push(need[other]);
    }
  }
  return needs.filter((need) => !gone.has(need));
}

/** The needs that go in a circle: what is left when everything that can be had first, and whatever needs it, is taken away. */
export function inCircles<N extends Need>(needs: readonly N[]): readonly N[] {
  return withoutEnds(withoutEnds(needs, 'of', 'for'), 'for', 'of');
}
