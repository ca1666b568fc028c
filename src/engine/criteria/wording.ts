import { inLanguage, type FullText, type Text } from '../model/text.js';
import type { Instant } from '../model/value.js';
import { todayIn } from '../time/calendar-day.js';

/** A text in every language: what one lacks is taken from another, else the fallback. */
export function full(text: Text | undefined, fallback: string): FullText {
  return { en: inLanguage(text, 'en', fallback), zh: inLanguage(text, 'zh', fallback) };
}

/** The same text in every language. */
export function plain(text: string): FullText {
  return { en: text, zh: text };
}

const SEPARATORS: FullText = { en: ', ', zh: '、' };

/** Texts as a list, in every language. */
export function list(items: readonly FullText[], separators: FullText = SEPARATORS): FullText {
  let [en, zh] = ['', ''];
  for (const [place, item] of items.entries()) {
    en += place === 0 ? item.en : separators.en + item.en;
    zh += place === 0 ? item.zh : separators.zh + item.zh;
  }
  return { en, zh };
}

/** Texts one after the other, in every language. */
export function concat(...items: readonly FullText[]): FullText {
  return list(items, { en: '', zh: '' });
}

/** The calendar day of an instant, for a sentence. */
export function day(instant: Instant, zone: string): string {
  return todayIn(zone, instant);
}
