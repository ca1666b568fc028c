import { Decimal } from '../../values/decimal.js';
import type { Datum } from '../datum.js';
import { lift } from '../part.js';
import { argumentsOf, type ExpressionFunction } from './expression-function.js';

/** How many elements a list has, or characters a text. */
export const size: ExpressionFunction = {
  name: 'size',
  usage: 'size(list or text)',
  compile(call) {
    const [part] = argumentsOf(call, ['list', 'text']) ?? [];
    const measure = (value: string | readonly Datum[]) => new Decimal([...value].length);
    return part && { type: { kind: 'number' }, evaluate: lift<string | readonly Datum[]>(part, measure) };
  },
};
