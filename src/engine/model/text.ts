/** The languages every text a user reads exists in. */
export const LANGUAGES = ['en', 'zh'] as const;

/** One of the languages a text exists in. */
export type Language = (typeof LANGUAGES)[number];

/** A text for people, in as many languages as its author gave. */
export type Text = { readonly [L in Language]?: string };

/** A text in every language: what the engine itself says. */
export type FullText = { readonly [L in Language]: string };

/** The text in the wanted language, else in any other it has, else the fallback. */
export function inLanguage(text: Text | undefined, language: Language, fallback = ''): string {
  if (text === undefined) return fallback;
  return text[language] ?? text.en ?? text.zh ?? fallback;
}
