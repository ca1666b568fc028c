import { full, list, plain } from '../../../engine/criteria/wording.js';
import type { Criterion } from '../../../engine/model/criterion.js';
import type { FullText, Text } from '../../../engine/model/text.js';
import { render, type Parameter } from '../../../errors/message.js';

/** A sentence with its parameters put in. */
export function sentence(
  en: string,
  zh: string,
  parameters: Readonly<Record<string, Parameter>> = {},
): FullText {
  return render({ en, zh }, parameters);
}

/** A criterion as its author called it, with its place in the definition. */
export function criterionName({ name, path, id, kind }: Criterion): FullText {
  const text = full(name, '');
  if (text.en === '') return plain(kind === 'check' || path !== '' ? path : id);
  return { en: `${text.en} (${path})`, zh: `${text.zh}（${path}）` };
}

/** Criteria as a list of names. */
export function criteriaNames(criteria: readonly Criterion[]): FullText {
  return list(criteria.map(criterionName));
}

/** Names of stages, outcomes … as a list. */
export function namesOf(items: readonly { readonly id: string; readonly name: Text }[]): FullText {
  return list(items.map(({ id, name }) => full(name, id)));
}
