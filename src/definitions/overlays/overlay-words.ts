/** What an overlay says about an item of a list beside what the item is; the merged definition no longer holds it. */
export const OVERLAY_WORDS: readonly string[] = ['replaces', 'keeps', 'after', 'remove'];

/** Keys whose values are one thing: an overlay gives them anew instead of adding to them. */
export const WHOLE_VALUES: ReadonlySet<string> = new Set([
  'if',
  'where',
  'every',
  'while',
  'at',
  'is',
  'do',
  'then',
  'carries',
  'onlyAfter',
]);

/** Keys that hold a gate, a map of criteria. */
export const GATES: ReadonlySet<string> = new Set(['entry', 'exit', 'requires']);
