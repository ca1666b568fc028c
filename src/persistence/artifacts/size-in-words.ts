const UNITS = ['B', 'KB', 'MB', 'GB'] as const;

/** A size as a definition writes it: in the largest unit in which it is a whole number. */
export function sizeInWords(bytes: number): string {
  let [size, unit] = [bytes, 0];
  while (size > 0 && size % 1024 === 0 && unit < UNITS.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${size} ${UNITS[unit]}`;
}
