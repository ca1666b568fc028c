import { didYouMean } from '../../values/did-you-mean.js';
import { Unknown } from '../unknown.js';
import type { ExpressionFunction } from './expression-function.js';

/** When the instance entered its present stage, this time round; with a stage, only while it is the present one. */
export const entered: ExpressionFunction = {
  name: 'entered',
  usage: 'entered() or entered(stage)',
  compile({ node, args, site }) {
    const [arg] = args;
    if (args.length > 1 || (arg !== undefined && arg.op !== 'id')) return undefined;
    site.reads.instance = true;
    if (arg === undefined)
      return { type: { kind: 'moment' }, evaluate: ({ scope }) => scope.state.stageEnteredAt };
    const name = site.text(arg);
    const known = site.names.definition.stages.map(({ id }) => id);
    if (!known.includes(name))
      return site.wrong('expression.unknown-stage', arg, { name }, didYouMean(name, known));
    const missing = new Unknown([site.text(site.at(node))]);
    return {
      type: { kind: 'moment' },
      evaluate: ({ scope: { state } }) => (state.stage === name ? state.stageEnteredAt : missing),
    };
  },
};
