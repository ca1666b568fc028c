import type { CriterionReport, Verdict } from '../model/blocker.js';
import type { Criterion, GroupCriterion } from '../model/criterion.js';
import type { FullText } from '../model/text.js';
import type { Situation } from '../situation.js';
import { met, unmet, type CriterionKindModule, type Finding } from './finding.js';
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

/** When so many parts no longer hold that the group falls: the `spare + 1`-th earliest end. */
function groupEnd(parts: readonly CriterionReport[], wanted: number): string | undefined {
  const ends = parts.map(({ validUntil }) => validUntil ?? '\uffff').sort();
  const end = ends[parts.length - wanted];
  return end === undefined || end === '\uffff' ? undefined : end;
}

function basisOf(parts: readonly CriterionReport[]) {
  const evidence = [...new Set(parts.flatMap((part) => part.evidence ?? []))];
  const artifacts = [...new Set(parts.flatMap((part) => part.artifacts ?? []))];
  return { ...(evidence.length > 0 ? { evidence } : {}), ...(artifacts.length > 0 ? { artifacts } : {}) };
}

function suppliersOf(parts: readonly CriterionReport[]) {
  return [...new Map(parts.flatMap((part) => part.suppliers).map((supplier) => [supplier.role, supplier])).values()];
}

function evaluateNone(parts: readonly CriterionReport[], applying: readonly CriterionReport[]): Finding {
  const holding = applying.filter(({ verdict }) => verdict === 'met');
  if (holding.length > 0) {
    return unmet('criterion.group-forbidden', { parts: list(holding.map(({ name }) => name)) }, { parts });
  }
  // What cannot be told must not pass as absent.
  const unknown = applying.filter(({ verdict }) => verdict === 'unknown');
  if (unknown.length > 0) {
    const missing = list(unknown.map(({ message }) => message));
    return unmet('criterion.check-unknown', { missing }, { parts, verdict: 'unknown' });
  }
  return met(list(applying.map(({ name }) => name)), { parts });
}

function verdictOf(open: readonly CriterionReport[], found: number, wanted: number): Exclude<Verdict, 'met' | 'not-applicable'> {
  const could = (verdict: Verdict) => open.filter((part) => part.verdict === verdict).length;
  if (found + could('unknown') >= wanted && could('unknown') > 0) return 'unknown';
  return could('expired') > 0 && found + could('expired') >= wanted ? 'expired' : 'unmet';
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
    evaluate(given, _situation: Situation, evaluatePart: (part: Criterion) => CriterionReport): Finding {
      const criterion = given as GroupCriterion;
      const parts = criterion.of.map(evaluatePart);
      const applying = parts.filter(({ verdict }) => verdict !== 'not-applicable');
      if (kind === 'none') return evaluateNone(parts, applying);
      const holding = applying.filter(({ verdict }) => verdict === 'met');
      const wanted = wantedOf(criterion, applying.length);
      if (holding.length >= wanted) {
        const validUntil = groupEnd(holding, wanted);
        const rest = { parts, ...basisOf(holding), ...(validUntil === undefined ? {} : { validUntil }) };
        return met(list(holding.map(({ name }) => name)), rest);
      }
      const open = applying.filter(({ verdict }) => verdict !== 'met');
      return unmet(
        'criterion.group-unmet',
        { found: holding.length, count: wanted, parts: list(open.map(({ name }) => name)) },
        { parts, suppliers: suppliersOf(open), verdict: verdictOf(open, holding.length, wanted) },
      );
    },
  };
}

/** `any:`, `all:`, `none:` and `atLeast: n of`: criteria combined. */
export const groupKinds = [groupKind('any'), groupKind('all'), groupKind('none'), groupKind('atLeast')] as const;
