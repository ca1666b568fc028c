import { Decimal } from '../../values/decimal.js';
import type { Datum, Run } from '../datum.js';
import { linkedUnder } from '../linked-records.js';
import { lift } from '../part.js';
import type { Type } from '../type.js';
import { Unknown } from '../unknown.js';
import { argumentsOf, kindNamed, type ExpressionFunction } from './expression-function.js';

const number: Type = { kind: 'number' };

/** How many pieces of evidence count, versions of an artifact are attached, records are linked, or elements a list has. */
export const count: ExpressionFunction = {
  name: 'count',
  usage: 'count(evidence, artifact, link or list)',
  compile(call) {
    const [arg] = call.args;
    if (arg === undefined || call.args.length > 1) return undefined;
    const kind = kindNamed(arg, call.site);
    if (kind === undefined) {
      const [list] = argumentsOf(call, ['list']) ?? [];
      return (
        list && { type: number, evaluate: lift<readonly Datum[]>(list, ({ length }) => new Decimal(length)) }
      );
    }
    if ('type' in kind) return kind;
    if ('artifact' in kind) {
      const { id } = kind.artifact;
      return { type: number, evaluate: ({ scope }) => new Decimal(scope.state.artifacts[id]?.version ?? 0) };
    }
    if ('link' in kind) {
      const missing = new Unknown([kind.link.id]);
      const evaluate = (run: Run) => {
        const records = linkedUnder(kind.link.id, run);
        return records === undefined ? missing : new Decimal(records.length);
      };
      return { type: number, evaluate };
    }
    const { id } = kind.evidence;
    const evaluate = ({ scope }: { scope: { evidence: readonly { kind: string }[] } }) =>
      new Decimal(scope.evidence.reduce((found, piece) => found + Number(piece.kind === id), 0));
    return { type: number, evaluate };
  },
};
