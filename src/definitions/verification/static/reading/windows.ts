import type { TimeWindow } from '../../../../engine/model/criterion.js';
import type { EvidenceKind } from '../../../../engine/model/process-definition.js';
import { TRUE, and, atom, below, type Formula, type Variable } from '../logic/formula.js';
import { plus, variable as asSum, type Linear } from '../logic/linear.js';
import { RECORD } from './place.js';
import { ExpressionReader } from './read-expression.js';
import { backwards, instantShift } from './shifts.js';
import type { Vocabulary } from './vocabulary.js';

/** The limits in time of a criterion: when they can be worked out, and when an instant lies within. */
export interface Window {
  readonly known: Formula;
  within(instant: Variable): Formula;
}

interface Limit {
  readonly sum: Linear;
  readonly variables: ReadonlyMap<string, Variable>;
}

function earlier(a: Limit, b: Limit, strict: boolean): Formula {
  return below(plus(a.sum, b.sum, -1), strict, new Map([...a.variables, ...b.variables]));
}

function limitOf(variable: Variable): Limit {
  return { sum: asSum(variable.id), variables: new Map([[variable.id, variable]]) };
}

/** An instant later than another by a duration, or earlier. */
export function shifted(instant: Variable, duration: string, sign: 1 | -1, vocabulary: Vocabulary): Variable {
  const moved = vocabulary.instant(`${instant.id}${sign === 1 ? '+' : '-'}${duration}`);
  const shift = instantShift(duration);
  vocabulary.time.shifts(instant, moved, sign === 1 ? shift : backwards(shift));
  return moved;
}

/** Reads the limits in time of an evidence or artifact criterion. */
export function readWindow(window: TimeWindow, vocabulary: Vocabulary, kind?: EvidenceKind): Window {
  const reader = new ExpressionReader(vocabulary, RECORD);
  const moments = (['after', 'before', 'validOn'] as const).flatMap((side) => {
    const source = window[side];
    if (source === undefined) return [];
    return [{ side, source, term: reader.moment(source) }];
  });
  const known = moments.map(({ source, term }) => term?.known ?? atom(`known:moment ${source}`));
  const now = vocabulary.instant('now');
  return {
    known: and(...known),
    within(instant) {
      const at = limitOf(instant);
      const limits = moments.map(({ side, source, term }): Formula => {
        if (term === undefined) return atom(`true:${instant.id} ${side} ${source}`);
        if (side === 'after') return earlier(term, at, true);
        return side === 'before' ? earlier(at, term, true) : lasts(instant, term, source);
      });
      const newer =
        window.newerThan === undefined
          ? TRUE
          : earlier(limitOf(shifted(now, window.newerThan, -1, vocabulary)), at, true);
      const since =
        window.since === undefined ? TRUE : earlier(limitOf(vocabulary.instant('entered')), at, false);
      return and(...limits, newer, since);
    },
  };

  /** What ends then still counts at the moment asked about. */
  function lasts(instant: Variable, moment: Limit, source: string): Formula {
    const ends = [
      ...(window.newerThan === undefined ? [] : [window.newerThan]),
      ...(kind?.expires !== undefined && 'after' in kind.expires ? [kind.expires.after] : []),
    ];
    const each = ends.map((duration) =>
      earlier(moment, limitOf(shifted(instant, duration, 1, vocabulary)), true),
    );
    const byField = kind?.expires !== undefined && 'field' in kind.expires;
    return and(...each, byField ? atom(`true:${instant.id} valid on ${source}`) : TRUE);
  }
}
