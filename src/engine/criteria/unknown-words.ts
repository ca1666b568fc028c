import type { Field } from '../model/field.js';
import type { FullText } from '../model/text.js';
import type { Situation } from '../situation.js';
import { expressionInWords, labelOf } from './expression-words.js';
import { full, list, plain } from './wording.js';

/** Why something cannot be told: names without a value, as their author wrote them, or another reason. */
export interface Untold {
  readonly missing: readonly string[];
  readonly reason?: FullText;
}

const CALL = /^(\w+)\(\s*(.*?)\s*\)$/u;

function notFilledIn(names: readonly FullText[]): FullText {
  const { en, zh } = list(names);
  return { en: `${en} ${names.length === 1 ? 'is' : 'are'} not filled in yet`, zh: `${zh}尚未填写` };
}

/** What is said of one thing that nobody fills in: an approval, evidence, a stage, linked records. */
function notThere(name: string, situation: Situation, fields: readonly Field[]): FullText {
  const { process } = situation;
  const { approvals = [], links = [] } = process.definition;
  const [, call, of = ''] = CALL.exec(name) ?? [];
  if (call === 'approved') {
    const { en, zh } = full(approvals.find(({ id }) => id === of)?.name, of);
    return { en: `“${en}” has not been approved yet`, zh: `“${zh}”尚未获批` };
  }
  if (call === 'entered') {
    const { en, zh } = full(process.stages.get(of)?.name, of);
    return { en: `the record is not in “${en}”`, zh: `记录不在“${zh}”` };
  }
  if (call === 'first' || call === 'last') {
    const { en, zh } = full((process.evidence.get(of) ?? process.artifacts.get(of))?.name, of);
    return { en: `there is no ${en} yet`, zh: `尚无${zh}` };
  }
  const link = links.find(({ id }) => id === name);
  if (link !== undefined) {
    const { en, zh } = full(link.name, name);
    return { en: `nothing is linked under “${en}” yet`, zh: `“${zh}”下尚无关联记录` };
  }
  const { en, zh } = expressionInWords(name, situation, fields);
  return { en: `${en} is not known`, zh: `${zh}尚不清楚` };
}

/** What lacks where a computed field has no value: what it is computed from. */
function behindComputed(
  { missing, reason }: Untold,
  situation: Situation,
  fields: readonly Field[],
  met: ReadonlySet<string> = new Set(),
): Untold {
  const reasons = reason === undefined ? [] : [reason];
  const names = missing.flatMap((name) => {
    const own = fields.some(({ id }) => id === name);
    const found = own || met.has(name) ? undefined : situation.computed().get(name);
    if (found?.kind !== 'unknown') return [name];
    const behind = behindComputed(found, situation, [], new Set([...met, name]));
    if (behind.reason !== undefined) reasons.push(behind.reason);
    return behind.missing;
  });
  const [first] = reasons;
  return { missing: [...new Set(names)], ...(first === undefined ? {} : { reason: first }) };
}

/**
 * Why something cannot be told, in words for a sentence: `Budget, Closing date are not filled in yet`.
 * @param fields those of a piece or row it is evaluated over, which stand before the record's.
 */
export function whyUntold(untold: Untold, situation: Situation, fields: readonly Field[] = []): FullText {
  const { missing, reason } = behindComputed(untold, situation, fields);
  const known = new Set([...fields, ...situation.process.definition.fields].map(({ id }) => id));
  const isField = (name: string) => known.has(name.split('.')[0] ?? '');
  const empty = missing.filter(isField).map((name) => labelOf(name, situation, fields) ?? plain(name));
  const others = missing.filter((name) => !isField(name)).map((name) => notThere(name, situation, fields));
  const all = [
    ...(reason === undefined ? [] : [reason]),
    ...(empty.length === 0 ? [] : [notFilledIn(empty)]),
    ...others,
  ];
  if (all.length === 0) return { en: 'what it rests on is not known', zh: '所依据的内容尚不清楚' };
  return list(all, { en: '; ', zh: '；' });
}
