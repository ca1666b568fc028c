import { Decimal } from '../../../../engine/values/decimal.js';

/** A stretch of the line of numbers; no end where it is unbounded. */
export interface Span {
  readonly from?: Decimal;
  readonly fromOpen: boolean;
  readonly to?: Decimal;
  readonly toOpen: boolean;
}

/** A set of numbers: stretches in rising order that do not touch. */
export type Spans = readonly Span[];

/** Every number. */
export const EVERYWHERE: Spans = [{ fromOpen: true, toOpen: true }];

/** One number. */
export function point(at: Decimal): Spans {
  return [{ from: at, fromOpen: false, to: at, toOpen: false }];
}

/** The numbers up to one, with or without it. */
export function upTo(to: Decimal, open = false): Spans {
  return [{ fromOpen: true, to, toOpen: open }];
}

/** The numbers from one on, with or without it. */
export function from(from: Decimal, open = false): Spans {
  return [{ from, fromOpen: open, toOpen: true }];
}

/** Whether a stretch holds any number. */
function isSomewhere({ from, fromOpen, to, toOpen }: Span): boolean {
  if (from === undefined || to === undefined) return true;
  return from.lt(to) || (from.eq(to) && !fromOpen && !toOpen);
}

function latestStart(a: Span, b: Span): Pick<Span, 'from' | 'fromOpen'> {
  if (a.from === undefined) return b;
  if (b.from === undefined || a.from.gt(b.from)) return a;
  return b.from.gt(a.from) || b.fromOpen ? b : a;
}

function earliestEnd(a: Span, b: Span): Pick<Span, 'to' | 'toOpen'> {
  if (a.to === undefined) return b;
  if (b.to === undefined || a.to.lt(b.to)) return a;
  return b.to.lt(a.to) || b.toOpen ? b : a;
}

function meet(a: Span, b: Span): Span {
  const { from, fromOpen } = latestStart(a, b);
  const { to, toOpen } = earliestEnd(a, b);
  return { fromOpen, toOpen, ...(from && { from }), ...(to && { to }) };
}

/** The numbers in both. */
export function common(left: Spans, right: Spans): Spans {
  return left.flatMap((a) => right.map((b) => meet(a, b)).filter(isSomewhere));
}

/** The numbers in neither of the stretches. */
export function outside(spans: Spans): Spans {
  return spans.reduce<Spans>((rest, { from: least, fromOpen, to, toOpen }) => {
    const below = least === undefined ? [] : upTo(least, !fromOpen);
    const above = to === undefined ? [] : from(to, !toOpen);
    return common(rest, [...below, ...above]);
  }, EVERYWHERE);
}

/** The whole numbers among them, every stretch closed at its ends. */
export function wholeOnly(spans: Spans): Spans {
  const narrowed = spans.map(({ from, fromOpen, to, toOpen }): Span => {
    const least = from && (fromOpen && from.isInteger() ? from.plus(1) : from.ceil());
    const most = to && (toOpen && to.isInteger() ? to.minus(1) : to.floor());
    return {
      fromOpen: least === undefined,
      toOpen: most === undefined,
      ...(least && { from: least }),
      ...(most && { to: most }),
    };
  });
  return narrowed.filter(isSomewhere);
}

/** A number among them, the wanted one if it is; undefined when there is none, or none with so few decimal places. */
export function choose(spans: Spans, wanted: Decimal, places: number): Decimal | undefined {
  const [first] = spans;
  if (first === undefined) return undefined;
  if (wanted.decimalPlaces() <= places && common(spans, point(wanted)).length > 0) return wanted;
  const last = spans.at(-1) ?? first;
  const nearest = first.from !== undefined && wanted.lt(first.from) ? first : last;
  const { from, to } = nearest;
  const step = new Decimal(10).pow(-places);
  const candidates = [
    ...(from ? [from, from.ceil(), from.plus(1).floor(), from.plus(step)] : []),
    ...(to ? [to, to.floor(), to.minus(1).ceil(), to.minus(step)] : []),
    ...(from && to ? [from.plus(to).div(2).toDecimalPlaces(places)] : []),
    new Decimal(0),
  ];
  return candidates.find(
    (value) => value.decimalPlaces() <= places && common(spans, point(value)).length > 0,
  );
}
