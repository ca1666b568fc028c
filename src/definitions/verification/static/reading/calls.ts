import type { SyntaxNode } from '../../../../engine/expressions/syntax-tree.js';
import { and, below, isIn, or, type Formula, type Variable } from '../logic/formula.js';
import { constant, plus, times, variable as asSum, type Linear } from '../logic/linear.js';
import type { TermSite } from './term-site.js';
import { combined, single, type Term } from './term.js';
import { valued, words } from '../logic/domain.js';

type Call = SyntaxNode & { kind: 'call' };

/** The kind of evidence or artifact that an argument names. */
function kindNamed(node: SyntaxNode | undefined, { vocabulary: { process } }: TermSite) {
  if (node?.kind !== 'name') return undefined;
  if (process.evidence.has(node.text)) return { evidence: node.text };
  return process.artifacts.has(node.text) ? { artifact: node.text } : undefined;
}

function countTerm(variable: Variable, reader: TermSite): Term {
  return single(variable, 'number', reader.vocabulary.has(variable), asSum(variable.id));
}

function count(node: Call, reader: TermSite): Term | undefined {
  const [arg] = node.args;
  const { vocabulary } = reader;
  const kind = kindNamed(arg, reader);
  if (kind !== undefined) {
    const found =
      kind.evidence === undefined
        ? vocabulary.versions(kind.artifact)
        : vocabulary.evidence(kind.evidence).count;
    return countTerm(found, reader);
  }
  if (arg?.kind === 'name' && arg.name?.kind === 'link') {
    const { count: records } = vocabulary.linked(arg.text);
    return single(records, 'number', vocabulary.linksKnown(), asSum(records.id));
  }
  const slot = arg && reader.slotAt(arg);
  return slot?.kind === 'list' ? countTerm(slot.collection.count, reader) : reader.opaque(node, 'number');
}

/** An instant at which something happened. */
function past(id: string, known: Formula, reader: TermSite): Term {
  const { vocabulary } = reader;
  vocabulary.time.notLater(vocabulary.instant(id), vocabulary.instant('now'));
  return reader.instant(id, known);
}

/** When a kind of evidence occurred or an artifact was attached, for the last or the first time. */
function occurrence(node: Call, reader: TermSite): Term | undefined {
  const kind = kindNamed(node.args[0], reader);
  if (kind === undefined) return undefined;
  const { vocabulary } = reader;
  const id = kind.evidence === undefined ? `artifact:${kind.artifact}` : `evidence:${kind.evidence}`;
  const count =
    kind.evidence === undefined
      ? vocabulary.versions(kind.artifact)
      : vocabulary.evidence(kind.evidence).count;
  return past(`${node.call}(${id})`, vocabulary.some(count), reader);
}

function approved(node: Call, reader: TermSite): Term | undefined {
  const [arg] = node.args;
  return arg && past(`approved(${arg.text})`, reader.vocabulary.approved(arg.text), reader);
}

function entered(node: Call, reader: TermSite): Term {
  const [arg] = node.args;
  const { vocabulary } = reader;
  if (arg === undefined) return reader.instant('entered');
  const known: Formula = isIn(vocabulary.stage(), valued(words([arg.text])));
  return reader.instant('entered', known);
}

function days(node: Call, reader: TermSite): Term | undefined {
  const [from, to] = node.args.map((arg) => reader.read(arg));
  if (from === undefined || to === undefined) return undefined;
  if (from.measure === 'day' && to.measure === 'day') return combined(to, from, -1, 'number');
  return reader.opaque(node, 'number', from, to);
}

/** Days; the usual month is the one that witnesses are made with. */
const [LEAST_OF_MONTH, USUAL_MONTH, MOST_OF_MONTH] = [28, 30.7, 31];

/** Months between two days: as many as there are days, between the shortest months and the longest. */
function months(node: Call, reader: TermSite): Term | undefined {
  const [from, to] = node.args.map((arg) => reader.read(arg));
  if (from === undefined || to === undefined) return undefined;
  const found = reader.opaque(node, 'number', from, to);
  if (from.measure !== 'day' || to.measure !== 'day') return found;
  const between = combined(to, from, -1, 'number');
  const variables = new Map([...between.variables, ...found.variables]);
  const atLeast = (a: Linear, b: Linear) => below(plus(b, a, -1), false, variables);
  const [shortest, longest] = [times(found.sum, LEAST_OF_MONTH), times(found.sum, MOST_OF_MONTH)];
  const ahead = and(
    atLeast(between.sum, constant(0)),
    atLeast(longest, between.sum),
    atLeast(between.sum, shortest),
  );
  const back = and(
    atLeast(constant(0), between.sum),
    atLeast(between.sum, longest),
    atLeast(shortest, between.sum),
  );
  const { axioms } = reader.vocabulary;
  const { inUtc } = reader.vocabulary.time;
  const [subjects, foundBy] = [[...variables.keys()], [...found.variables.keys()]];
  axioms.add(subjects, or(ahead, back), foundBy);
  const usual = times(found.sum, USUAL_MONTH);
  for (const side of [atLeast(usual, between.sum), atLeast(between.sum, usual)])
    inUtc.add(subjects, side, foundBy);
  return found;
}

/** A number of its own that is there when all arguments are. */
function opaqueNumber(node: Call, reader: TermSite): Term | undefined {
  const args = node.args.flatMap((arg) => reader.read(arg) ?? []);
  if (args.length < node.args.length) return reader.opaque(node, 'any');
  const [first] = args;
  return reader.opaque(node, node.call === 'workdays' ? 'number' : (first?.measure ?? 'any'), ...args);
}

/** The value of a call; undefined when it is no number. */
export function callTerm(node: Call, reader: TermSite): Term | undefined {
  switch (node.call) {
    case 'count':
      return count(node, reader);
    case 'last':
    case 'first':
      return occurrence(node, reader);
    case 'approved':
      return approved(node, reader);
    case 'entered':
      return entered(node, reader);
    case 'days':
      return days(node, reader);
    case 'months':
      return months(node, reader);
    case 'sum':
    case 'size':
    case 'workdays':
    case 'abs':
    case 'min':
    case 'max':
      return opaqueNumber(node, reader);
    default:
      return undefined;
  }
}
