/** How people write currencies that have a code. */
const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['¥', 'CNY'],
  ['元', 'CNY'],
  ['人民币', 'CNY'],
  ['RMB', 'CNY'],
  ['$', 'USD'],
  ['美元', 'USD'],
  ['€', 'EUR'],
  ['欧元', 'EUR'],
]);

const FACTORS: ReadonlyMap<string, number> = new Map([
  ['千', 3],
  ['万', 4],
  ['亿', 8],
]);

const UNIT = '(¥|元|人民币|RMB|\\$|美元|€|欧元|[A-Z]{3})';
const AMOUNT = new RegExp(`^${UNIT}? ?(\\d[\\d,]*)(\\.\\d+)? ?(千|万|亿)? ?${UNIT}?$`, 'i');

/** The decimal point moved to the right, in the text. */
function moved(whole: string, fraction: string, places: number): string {
  const digits = fraction.padEnd(places, '0');
  const rest = digits.slice(places).replace(/0+$/, '');
  return `${`${whole}${digits.slice(0, places)}`.replace(/^0+(?=\d)/, '')}${rest === '' ? '' : `.${rest}`}`;
}

/** The figure that a text nearly is: `500万元` is CNY 5000000. */
export function meantFigure(text: string): string | undefined {
  const wide = text.slice(0, 60).normalize('NFKC').trim();
  const [, before, whole, fraction = '', factor, after] = AMOUNT.exec(wide) ?? [];
  if (whole === undefined) return wide === text ? undefined : wide;
  const unit = before ?? after;
  const currency = unit && (CURRENCIES.get(unit.toUpperCase()) ?? unit.toUpperCase());
  const amount = moved(whole.replaceAll(',', ''), fraction.slice(1), FACTORS.get(factor ?? '') ?? 0);
  return currency === undefined || currency === '' ? amount : `${currency} ${amount}`;
}
