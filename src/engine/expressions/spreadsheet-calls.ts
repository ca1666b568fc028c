import type { ASTNode } from '@marcbachmann/cel-js';
import type { Compilation, Part } from './part.js';

/** Operators that bind more loosely than where the argument is to stand, so that it needs brackets. */
const CHOOSES: ReadonlySet<string> = new Set(['?:']);
const LOOSE: ReadonlySet<string> = new Set(['?:', '||']);

/** What is written here for IF, AND, OR and NOT of spreadsheets; undefined where the arguments are too few. */
function operators(name: string, args: readonly ASTNode[], site: Compilation): string | undefined {
  const written = (node: ASTNode, loose: ReadonlySet<string>) => {
    const text = site.text(site.at(node));
    return loose.has(node.op) && !text.startsWith('(') ? `(${text})` : text;
  };
  const [first, second, third] = args;
  switch (name.toLowerCase()) {
    case 'if':
      if (first === undefined || second === undefined || third === undefined) return undefined;
      return `${written(first, CHOOSES)} ? ${written(second, CHOOSES)} : ${written(third, CHOOSES)}`;
    case 'and':
      return args.map((arg) => written(arg, LOOSE)).join(' && ');
    case 'or':
      return args.map((arg) => written(arg, CHOOSES)).join(' || ');
    default:
      return first && `!(${site.text(site.at(first))})`;
  }
}

/** Reports a function of spreadsheets that is an operator here; undefined where the call is none. */
export function refuseSpreadsheet(
  node: ASTNode,
  name: string,
  args: readonly ASTNode[],
  site: Compilation,
): Part | undefined {
  if (!/^(?:if|and|or|not)$/i.test(name)) return undefined;
  const at = site.at(node);
  const isWhole =
    site.text({ start: 0, end: at.start }).trim() === '' &&
    site.text({ start: at.end, end: Infinity }).trim() === '';
  const mend = operators(name, args, site);
  const alone = isWhole || /^not$/i.test(name);
  return site.wrong('expression.spreadsheet-function', at, { name }, mend && (alone ? mend : `(${mend})`));
}
