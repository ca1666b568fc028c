import { LANGUAGES, type Language } from '../../engine/model/text.js';

/** The language of ours an `Accept-Language` prefers; English when it names none of them. */
export function preferredLanguage(header: string | undefined): Language {
  const ranges = (header ?? '').split(',').map((part) => {
    const [range = '', ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const quality = parameters.find((each) => each.startsWith('q='))?.slice(2) ?? '1';
    return { range, quality: Number(quality) || 0 };
  });
  const wanted = ranges
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ range }) => LANGUAGES.find((language) => range === language || range.startsWith(`${language}-`)));
  return wanted.find((language) => language !== undefined) ?? 'en';
}
