import type { FullText } from '../model/text.js';

/** Why two amounts are neither compared nor added up: no rate of exchange between their currencies is known. */
export function noRate(left: string, right: string): FullText {
  return {
    en: `${left} and ${right} cannot be compared or added up, for no rate between them is known; enter both in one currency`,
    zh: `${left} 与 ${right} 之间没有可用汇率，无法比较或相加，请统一为同一币种`,
  };
}
