/** More lines than this make a box that hides the picture. */
const MAX_LINES = 6;

const WIDE =
  /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f000}-\u{1faff}\u{20000}-\u{3ffff}]/u;

/** Marks that no line begins with. */
const CLOSING = /^[、，。；：？！）】》”’,.;:?!)\]}]/;

/** Rough, but fonts differ between readers anyway: a Chinese character is twice as wide as a Latin one. */
export function textWidth(text: string, size: number): number {
  return Array.from(text).reduce(
    (width, character) =>
      width + (WIDE.test(character) ? size : size * (/[A-Z@%MW]/.test(character) ? 0.72 : 0.57)),
    0,
  );
}

/** What a line may break between: words with their space, and every wide character. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  for (const character of text.replace(/\s+/gu, ' ').trim()) {
    const last = found.at(-1);
    const joins =
      last !== undefined &&
      (CLOSING.test(character) || (!WIDE.test(character) && !WIDE.test(last) && !last.endsWith(' ')));
    if (joins) found[found.length - 1] = last + character;
    else found.push(character);
  }
  return found;
}

/** A piece longer than a line is cut where it is full. */
function cut(piece: string, size: number, most: number): readonly string[] {
  if (textWidth(piece, size) <= most) return [piece];
  const parts: string[] = [''];
  for (const character of piece) {
    const last = parts.at(-1) ?? '';
    if (last !== '' && textWidth(last + character, size) > most) parts.push(character);
    else parts[parts.length - 1] = last + character;
  }
  return parts;
}

/** A text in lines no wider than that; nothing of an empty one. */
export function wrapText(text: string, size: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const piece of pieces(text).flatMap((each) => cut(each, size, most))) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last}${piece}`.trimEnd(), size) <= most)
      lines[lines.length - 1] = last + piece;
    else lines.push(piece);
    if (lines.length > MAX_LINES) break;
  }
  const kept = lines.slice(0, MAX_LINES).map((line) => line.trim());
  return lines.length > MAX_LINES ? [...kept.slice(0, -1), `${kept.at(-1) ?? ''}…`] : kept;
}
