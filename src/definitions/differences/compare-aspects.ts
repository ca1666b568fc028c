import { Decimal } from 'decimal.js';
import type { FullText } from '../../engine/model/text.js';
import { called, capital, same, type Change, type ChangeEffect, type PartKind } from './change.js';
import { shown } from './shown.js';

/** One thing that is said of a part, and what a change of it does. */
export interface Aspect<T> {
  readonly key: keyof T & string;
  readonly name: FullText;
  readonly effect?: (before: never, after: never) => ChangeEffect;
  /** How its value is written, where that does not show in the value itself. */
  readonly show?: (value: unknown, part: T) => string;
}

const words = ['name', 'help', 'hint', 'example', 'template', 'skill'] as const;

const verb: Readonly<Record<ChangeEffect, string>> = {
  tightens: 'tightened',
  loosens: 'loosened',
  unclear: 'changed',
  neutral: 'changed',
};

/** Compares what is said of two parts of the same id. Whatever no aspect speaks of is reported too, as unclear. */
export function compareAspects<T extends { readonly id: string }>(
  kind: PartKind,
  path: string,
  before: T,
  after: T,
  aspects: readonly Aspect<T>[],
  elsewhere: readonly (keyof T & string)[] = [],
): readonly Change[] {
  if (same(before, after)) return [];
  const what = called(kind, after);
  const known = [...aspects.map(({ key }) => key), ...elsewhere, ...words, 'id', 'path'];
  const rest = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => !known.includes(key))
    .map((key): Aspect<T> => ({ key: key as keyof T & string, name: { en: key, zh: key } }));
  const changes = [...aspects, ...rest].flatMap(({ key, name, effect, show = shown }): readonly Change[] => {
    const [was, is] = [before[key], after[key]];
    if (same(was, is)) return [];
    const done = effect?.(was as never, is as never) ?? 'unclear';
    const [old, now] = [show(was, before), show(is, after)];
    const message = {
      en: `${capital(what.en)}: ${name.en} ${old} → ${now}.`,
      zh: `${what.zh}：${name.zh} ${old} → ${now}。`,
    };
    return [{ code: `${kind.code}-${verb[done]}`, path: `${path}.${key}`, effect: done, message }];
  });
  const reworded = words.some((key) => !same(Reflect.get(before, key), Reflect.get(after, key)));
  if (!reworded) return changes;
  const message = { en: `${capital(what.en)}: its words.`, zh: `${what.zh}：文字有改动。` };
  return [...changes, { code: `${kind.code}-reworded`, path, effect: 'neutral', message }];
}

/** Changes without effect on what the process lets pass. */
export const neutral = (): ChangeEffect => 'neutral';

/** More of it asks for more. */
export function moreTightens(
  before: number | string | undefined,
  after: number | string | undefined,
): ChangeEffect {
  return new Decimal(after ?? 0).greaterThan(new Decimal(before ?? 0)) ? 'tightens' : 'loosens';
}

/** A condition on something that is asked for: with it, less is asked for. */
export function presenceLoosens(before: unknown, after: unknown): ChangeEffect {
  if (before !== undefined && after !== undefined) return 'unclear';
  return after === undefined ? 'tightens' : 'loosens';
}

/** A limit on what counts: with it, less counts. */
export function presenceTightens(before: unknown, after: unknown): ChangeEffect {
  if (before !== undefined && after !== undefined) return 'unclear';
  return after === undefined ? 'loosens' : 'tightens';
}

/** A list of what is asked for: what is longer asks for more. */
export function membersTighten(
  before: readonly unknown[] = [],
  after: readonly unknown[] = [],
): ChangeEffect {
  const [was, is] = [before, after].map((list) => new Set(list.map((item) => JSON.stringify(item))));
  const gone = [...(was ?? [])].some((item) => is?.has(item) !== true);
  const come = [...(is ?? [])].some((item) => was?.has(item) !== true);
  if (gone && come) return 'unclear';
  return gone ? 'loosens' : 'tightens';
}

/** A list of what is allowed; nobody is named when everybody may. */
export function membersLoosen(
  before: readonly unknown[] | undefined,
  after: readonly unknown[] | undefined,
): ChangeEffect {
  if (before === undefined || after === undefined) return presenceTightens(before, after);
  const effect = membersTighten(before, after);
  return effect === 'tightens' ? 'loosens' : effect === 'loosens' ? 'tightens' : effect;
}
