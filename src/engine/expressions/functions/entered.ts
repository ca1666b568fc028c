import type { ExpressionFunction } from './expression-function.js';

/** When the instance entered its present stage, this time round. */
export const entered: ExpressionFunction = {
  name: 'entered',
  usage: 'entered()',
  compile({ args, site }) {
    if (args.length > 0) return undefined;
    site.reads.instance = true;
    return { type: { kind: 'moment' }, evaluate: ({ scope }) => scope.state.stageEnteredAt };
  },
};
