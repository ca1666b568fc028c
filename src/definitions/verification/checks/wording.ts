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

/** What a criterion asks for, as its author wrote it: for one that has no name and stands in no gate. */
export function wantedBy(criterion: Criterion): FullText {
  const { name, id } = criterion;
  if (name !== undefined) return full(name, id);
  switch (criterion.kind) {
    case 'approval':
      return { en: `the approval ${criterion.approval}`, zh: `审批 ${criterion.approval} ` };
    case 'evidence':
      return { en: `the evidence ${criterion.evidence}`, zh: `证据 ${criterion.evidence} ` };
    case 'artifact':
      return { en: `the document ${criterion.artifact}`, zh: `文件 ${criterion.artifact} ` };
    case 'linked':
      return { en: `the linked ${criterion.link}`, zh: `关联记录 ${criterion.link} ` };
    case 'task':
      return { en: `the task ${criterion.task}`, zh: `任务 ${criterion.task} ` };
    case 'check':
      return plain(criterion.expression);
    default:
      return { en: 'what it asks for', zh: '所要求的条件' };
  }
}

/** Criteria as a list of names. */
export function criteriaNames(criteria: readonly Criterion[]): FullText {
  return list(criteria.map(criterionName));
}

/** Names of stages, outcomes … as a list. */
export function namesOf(items: readonly { readonly id: string; readonly name: Text }[]): FullText {
  return list(items.map(({ id, name }) => full(name, id)));
}
