import type { ASTNode } from '@marcbachmann/cel-js';
import { didYouMean } from '../values/did-you-mean.js';
import { narrowed } from './any-value.js';
import { comparisonFor } from './comparison-of-any.js';
import { verdict, zeroAsMoney } from './comparison.js';
import type { Datum } from './datum.js';
import { liftBoth, type Compilation, type Part } from './part.js';
import { momentOf } from './moment-literal.js';
import { refusePlainNumber } from './percentages.js';
import { typeName } from './type.js';
import { Unknown, both } from './unknown.js';

/** Reports a text compared with a choice or scale that is none of its options; false when it is one. */
function refuseOption(owner: Part, other: Part, site: Compilation): Part | undefined {
  if (owner.type.kind !== 'option' || typeof other.constant !== 'string') return undefined;
  const ids = owner.type.options.map(({ id }) => id);
  if (ids.includes(other.constant)) return undefined;
  const guess = didYouMean(other.constant, ids);
  const parameters = { owner: owner.text, name: other.text, options: ids.slice(0, 12).join(', ') };
  return site.wrong('expression.unknown-option', other.at, parameters, guess && `"${guess}"`);
}

function mendFor(op: string, left: Part, right: Part): string | undefined {
  const [moment, text] = left.type.kind === 'moment' ? [left, right] : [right, left];
  if (moment.type.kind === 'moment' && text.type.kind === 'text' && typeof text.constant === 'string') {
    if (momentOf(text.constant) === undefined) return undefined;
    return text === right ? `${left.text} ${op} ${text.constant}` : `${text.constant} ${op} ${right.text}`;
  }
  const [money, figure] = left.type.kind === 'money' ? [left, right] : [right, left];
  if (money.type.kind !== 'money' || figure.constant === undefined || figure.type.kind !== 'number')
    return undefined;
  const amount = `CNY ${figure.text}`;
  return figure === right ? `${left.text} ${op} ${amount}` : `${amount} ${op} ${right.text}`;
}

/** Reports that two types do not go together. */
export function refuseTypes(node: ASTNode, op: string, left: Part, right: Part, site: Compilation): Part {
  const parameters = {
    expression: site.text(site.at(node)),
    op,
    left: typeName(left.type),
    right: typeName(right.type),
  };
  return site.wrong('expression.type', site.at(node), parameters, mendFor(op, left, right));
}

/** `a == b`, `a < b` … */
export function compare(node: ASTNode, op: string, first: Part, second: Part, site: Compilation): Part {
  const [left, right] = [zeroAsMoney(first, second), zeroAsMoney(second, first)];
  const isEquality = op === '==' || op === '!=';
  const comparison = comparisonFor(left.type, right.type, !isEquality);
  const textIsFree = [left, right].some(
    ({ type, constant }) => type.kind === 'text' && constant === undefined,
  );
  const hasOption = [left, right].some(({ type }) => type.kind === 'option');
  if (comparison === undefined || (!isEquality && hasOption && textIsFree)) {
    return refuseTypes(node, op, left, right, site);
  }
  const refused =
    refuseOption(left, right, site) ??
    refuseOption(right, left, site) ??
    refusePlainNumber(left, right, site) ??
    refusePlainNumber(right, left, site);
  if (refused !== undefined) return refused;
  const evaluate = liftBoth<Datum, Datum>(left, right, (a, b, run) =>
    verdict(op, comparison.compare(a, b, run)),
  );
  return site.made(node, { kind: 'yesno' }, evaluate);
}

/** `a in list`: whether a list holds a value equal to a. */
export function membership(node: ASTNode, value: Part, among: Part, site: Compilation): Part {
  const list = narrowed(among, 'list') ?? among;
  if (value.type.kind === 'wrong' || list.type.kind === 'wrong')
    return site.made(node, { kind: 'yesno' }, () => new Unknown([]));
  const of = list.type.kind === 'list' ? list.type.of : undefined;
  const comparison = of && comparisonFor(value.type, of, false);
  if (comparison === undefined || of === undefined) return refuseTypes(node, 'in', value, list, site);
  const element: Part = { ...list, type: of };
  const refused = [
    ...(list.elements ?? []).map(
      (one) => refuseOption(value, one, site) ?? refusePlainNumber(value, one, site),
    ),
    refuseOption(element, value, site) ?? refusePlainNumber(element, value, site),
  ];
  const wrong = refused.find((part) => part !== undefined);
  if (wrong !== undefined) return wrong;
  return site.made(
    node,
    { kind: 'yesno' },
    liftBoth<Datum, readonly Datum[]>(value, list, (one, all, run) => {
      let unsettled: Unknown | undefined;
      for (const other of all) {
        const order = comparison.compare(one, other, run);
        if (order === 0) return true;
        if (order instanceof Unknown) unsettled = unsettled === undefined ? order : both(unsettled, order);
      }
      return unsettled ?? false;
    }),
  );
}
