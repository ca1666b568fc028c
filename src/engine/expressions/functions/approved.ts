import { didYouMean } from '../../values/did-you-mean.js';
import { Unknown } from '../unknown.js';
import type { ExpressionFunction } from './expression-function.js';

/** When an approval that holds was granted. */
export const approved: ExpressionFunction = {
  name: 'approved',
  usage: 'approved(approval)',
  compile({ node, args, site }) {
    const [arg] = args;
    if (arg?.op !== 'id' || args.length > 1) return undefined;
    const name = site.text(arg);
    const known = (site.names.definition.approvals ?? []).map(({ id }) => id);
    if (!known.includes(name))
      return site.wrong('expression.unknown-approval', arg, { name }, didYouMean(name, known));
    site.reads.approvals.add(name);
    const missing = new Unknown([site.text(site.at(node))]);
    return {
      type: { kind: 'moment' },
      evaluate({ scope: { approvals } }) {
        return (
          (approvals !== undefined && Object.hasOwn(approvals, name) ? approvals[name] : undefined) ?? missing
        );
      },
    };
  },
};
