const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Minor units of ISO 4217 where they are not two digits. */
const DIGITS: ReadonlyMap<string, number> = new Map([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'
    .split(' ')
    .map((code) => [code, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3] as const),
]);

/** Whether the text is a currency code of ISO 4217. */
export function isCurrency(code: string): boolean {
  return CODES.has(code);
}

/** Every currency code there is. */
export function currencyCodes(): Iterable<string> {
  return CODES;
}

/** How many decimal places amounts in a currency have. */
export function fractionDigits(currency: string): number {
  return DIGITS.get(currency) ?? 2;
}
