import type { Criterion, GroupCriterion } from '../model/criterion.js';
import type { FullText } from '../model/text.js';
import type { Situation } from '../situation.js';
import {
  met,
  unmet,
  type BlockingFinding,
  type CriterionKindModule,
  type Evaluation,
  type Finding,
} from './finding.js';
import { concat, list } from './wording.js';

type GroupKind = GroupCriterion['kind'];

const WORDS: Readonly<Record<GroupKind, (count: number) => FullText>> = {
  any: () => ({ en: 'Any of', zh: '任一' }),
  all: () => ({ en: 'All of', zh: '全部' }),
  none: () => ({ en: 'None of', zh: '均不' }),
  atLeast: (count) => ({ en: `At least ${count} of`, zh: `至少 ${count} 项` }),
};

function wantedOf(criterion: GroupCriterion, applying: number): number {
  if (criterion.kind === 'any') return 1;
  return criterion.kind === 'atLeast' ? (criterion.count ?? 1) : applying;
}

/** When so many parts no longer hold that the group falls. */
function groupEnd(parts: readonly Evaluation[], wanted: number): string | undefined {
  const ends = parts.map(({ validUntil }) => validUntil ?? '\uffff').sort();
  const end = ends[parts.length - wanted];
  return end === '\uffff' ? undefined : end;
}

function basisOf(parts: readonly Evaluation[]) {
  const evidence = [...new Set(parts.flatMap((part) => part.evidence ?? []))];
  const artifacts = [...new Set(parts.flatMap((part) => part.artifacts ?? []))];
  const approvals = [...new Set(parts.flatMap((part) => part.approvals ?? []))];
  return {
    ...(evidence.length > 0 ? { evidence } : {}),
    ...(artifacts.length > 0 ? { artifacts } : {}),
    ...(approvals.length > 0 ? { approvals } : {}),
  };
}

function messages(parts: readonly Evaluation[]): FullText {
  return list(
    parts.map((part) => part.words().message),
    { en: ' / ', zh: ' / ' },
  );
}

function suppliersOf(parts: readonly Evaluation[]) {
  const all = parts.flatMap((part) => part.words().suppliers ?? []);
  return [...new Map(all.map((supplier) => [supplier.role, supplier])).values()];
}

function evaluateNone(parts: readonly Evaluation[], applying: readonly Evaluation[]): Finding {
  const holding = applying.filter(({ verdict }) => verdict === 'met');
  if (holding.length > 0) {
    return unmet('criterion.group-forbidden', () => ({ parameters: { parts: messages(holding) } }), {
      parts,
    });
  }
  // What cannot be told must not pass as absent.
  const unknown = applying.filter(({ verdict }) => verdict === 'unknown');
  if (unknown.length > 0) {
    const words = () => ({ parameters: { reason: messages(unknown) }, suppliers: suppliersOf(unknown) });
    return unmet('criterion.check-undecidable', words, { parts, verdict: 'unknown' });
  }
  return met(() => ({ message: { en: 'None of them', zh: '均无' } }), { parts });
}

function verdictOf(open: readonly Evaluation[], lacking: number): BlockingFinding['verdict'] {
  const count = (verdict: Evaluation['verdict']) => open.filter((part) => part.verdict === verdict).length;
  if (count('unknown') >= lacking) return 'unknown';
  return count('expired') >= lacking ? 'expired' : 'unmet';
}

/** One kind of group. Parts that do not apply (`if`) are left out of the count; `any` of none left is unmet, `all` of none left is met. */
function groupKind<K extends GroupKind>(kind: K): CriterionKindModule<K> {
  return {
    kind,
    name: (given, _situation: Situation, nameOf: (part: Criterion) => FullText) => {
      const criterion = given as GroupCriterion;
      const head = WORDS[kind](criterion.count ?? 1);
      return concat(head, { en: ': ', zh: '：' }, list(criterion.of.map(nameOf), { en: ' / ', zh: ' / ' }));
    },
    evaluate(given, _situation: Situation, evaluatePart: (part: Criterion) => Evaluation): Finding {
      const criterion = given as GroupCriterion;
      const parts = criterion.of.map(evaluatePart);
      const applying = parts.filter(({ verdict }) => verdict !== 'not-applicable');
      if (kind === 'none') return evaluateNone(parts, applying);
      const holding = applying.filter(({ code }) => code === undefined);
      const wanted = wantedOf(criterion, applying.length);
      if (holding.length >= wanted) {
        const rest = { parts, ...basisOf(holding), validUntil: groupEnd(holding, wanted) };
        return met(() => ({ message: messages(holding) }), rest);
      }
      const open = applying.filter(({ code }) => code !== undefined);
      const words = () => ({
        parameters: { found: holding.length, count: wanted, parts: messages(open) },
        wanted: WORDS[kind](wanted),
        suppliers: suppliersOf(open),
      });
      return unmet('criterion.group-unmet', words, {
        parts,
        verdict: verdictOf(open, wanted - holding.length),
      });
    },
  };
}

/** `any:`, `all:`, `none:` and `atLeast: n of`: criteria combined. */
export const groupKinds = [
  groupKind('any'),
  groupKind('all'),
  groupKind('none'),
  groupKind('atLeast'),
] as const;
