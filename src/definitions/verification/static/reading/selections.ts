import { Decimal } from '../../../../engine/values/decimal.js';
import { line, valued } from '../logic/domain.js';
import { FALSE, TRUE, isIn, type Collection, type Formula } from '../logic/formula.js';
import { from, upTo } from '../logic/spans.js';

/** At least so many elements of a collection are as described. */
export function many(collection: Collection, element: Formula, least: number): Formula {
  if (least <= 0) return TRUE;
  if (element.op === 'false') return FALSE;
  if (element.op === 'true') return isIn(collection.count, valued(line(from(new Decimal(least)), true)));
  return { op: 'many', collection, element, least };
}

/** At most so many elements of a collection are as described. */
export function few(collection: Collection, element: Formula, most: number): Formula {
  if (most < 0) return FALSE;
  if (element.op === 'false') return TRUE;
  if (element.op === 'true') return isIn(collection.count, valued(line(upTo(new Decimal(most)), true)));
  return { op: 'few', collection, element, most };
}
