/** What people write for thirty days. */
export const NO_DURATION: readonly ((text: string) => string)[] = [
  (text) => text.replace(/^P(\d+)[DMYW]$/, 'P$1'),
  (text) => text.replace(/^P(.+)$/, '$1'),
  (text) => text.replace(/^P/, 'P-'),
  (text) => text.replace(/^P(\d+)([DMYW])$/, 'P$2$1'),
  (text) => text.replace(/\d+/, '0'),
  (text) => text.replace(/^(\d+) workday(s?)$/, '$1 work day$2'),
  (text) => text.replace(/^(\d+) workdays?$/, '-$1 workdays'),
  (text) => text.replace(/^(\d+) workdays?$/, '$1 busydays'),
];
