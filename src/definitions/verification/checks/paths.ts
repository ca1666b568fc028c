import type { Edge } from '../moves/edge.js';

/** The shortest way along some moves from a stage to one that is looked for. */
export function shortest(
  from: string,
  moves: readonly Edge[],
  isGoal: (edge: Edge) => boolean,
): readonly Edge[] | undefined {
  const queue: { readonly stage: string; readonly path: readonly Edge[] }[] = [{ stage: from, path: [] }];
  const seen = new Set([from]);
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const edge of moves) {
      if (edge.from !== at.stage) continue;
      const path = [...at.path, edge];
      if (isGoal(edge)) return path;
      if (edge.kind === 'close' || seen.has(edge.to)) continue;
      seen.add(edge.to);
      queue.push({ stage: edge.to, path });
    }
  }
  return undefined;
}
