import type { SyntaxNode } from '../../../../engine/expressions/syntax-tree.js';
import { isIn, type Formula, type Variable } from '../logic/formula.js';
import { variable as asSum } from '../logic/linear.js';
import type { TermReader } from './read-term.js';
import { combined, single, type Term } from './term.js';
import { valued, words } from '../logic/domain.js';

type Call = SyntaxNode & { kind: 'call' };

/** The kind of evidence or artifact that an argument names. */
function kindNamed(node: SyntaxNode | undefined, { vocabulary: { process } }: TermReader) {
  if (node?.kind !== 'name') return undefined;
  if (process.evidence.has(node.text)) return { evidence: node.text };
  return process.artifacts.has(node.text) ? { artifact: node.text } : undefined;
}

function countTerm(variable: Variable, reader: TermReader): Term {
  return single(variable, 'number', reader.vocabulary.has(variable), asSum(variable.id));
}

function count(node: Call, reader: TermReader): Term | undefined {
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

/** When a kind of evidence occurred or an artifact was attached, for the last or the first time. */
function occurrence(node: Call, reader: TermReader): Term | undefined {
  const kind = kindNamed(node.args[0], reader);
  if (kind === undefined) return undefined;
  const { vocabulary } = reader;
  const id = kind.evidence === undefined ? `artifact:${kind.artifact}` : `evidence:${kind.evidence}`;
  const count =
    kind.evidence === undefined
      ? vocabulary.versions(kind.artifact)
      : vocabulary.evidence(kind.evidence).count;
  return reader.instant(`${node.call}(${id})`, vocabulary.some(count));
}

function approved(node: Call, reader: TermReader): Term | undefined {
  const [arg] = node.args;
  return arg && reader.instant(`approved(${arg.text})`, reader.vocabulary.approved(arg.text));
}

function entered(node: Call, reader: TermReader): Term {
  const [arg] = node.args;
  const { vocabulary } = reader;
  if (arg === undefined) return reader.instant('entered');
  const known: Formula = isIn(vocabulary.stage(), valued(words([arg.text])));
  return reader.instant('entered', known);
}

function days(node: Call, reader: TermReader): Term | undefined {
  const [from, to] = node.args.map((arg) => reader.read(arg));
  if (from === undefined || to === undefined) return undefined;
  if (from.measure === 'day' && to.measure === 'day') return combined(to, from, -1, 'number');
  return reader.opaque(node, 'number', from, to);
}

/** A number of its own that is there when all arguments are. */
function opaqueNumber(node: Call, reader: TermReader): Term | undefined {
  const args = node.args.flatMap((arg) => reader.read(arg) ?? []);
  if (args.length < node.args.length) return reader.opaque(node, 'any');
  const [first] = args;
  return reader.opaque(
    node,
    node.call === 'months' || node.call === 'workdays' ? 'number' : (first?.measure ?? 'any'),
    ...args,
  );
}

/** The value of a call; undefined when it is no number. */
export function callTerm(node: Call, reader: TermReader): Term | undefined {
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
    case 'sum':
    case 'size':
    case 'months':
    case 'workdays':
    case 'abs':
    case 'min':
    case 'max':
      return opaqueNumber(node, reader);
    default:
      return undefined;
  }
}
