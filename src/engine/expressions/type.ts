import type { Field, Option } from '../model/field.js';
import type { FullText } from '../model/text.js';

/** What a part of an expression is. */
export type Type =
  | { readonly kind: 'yesno' | 'money' | 'text' | 'moment' | 'duration' | 'entity' }
  /** With `percent` a share of the whole, which people write and compare as `30%`. */
  | { readonly kind: 'number'; readonly percent?: true }
  /** A choice, or with `ordered` a scale. */
  | { readonly kind: 'option'; readonly options: readonly Option[]; readonly ordered: boolean }
  /** A table row, a piece of evidence or a linked record; with `open` it may have other fields too. */
  | { readonly kind: 'row'; readonly fields: readonly Field[]; readonly open?: boolean }
  | { readonly kind: 'list'; readonly of: Type }
  /** Of what is read of a linked record whose definition is not at hand: its kind shows when it is evaluated. */
  | { readonly kind: 'any' }
  /** Of a part in which a problem was reported; fits anywhere, so that one mistake is reported once. */
  | { readonly kind: 'wrong' };

/** The name of a kind of type. */
export type Kind = Type['kind'];

const NAMES: Readonly<Record<Kind, FullText>> = {
  yesno: { en: 'yes or no', zh: '是否' },
  number: { en: 'a number', zh: '数字' },
  money: { en: 'money', zh: '金额' },
  text: { en: 'text', zh: '文本' },
  moment: { en: 'a date or moment', zh: '日期或时刻' },
  duration: { en: 'a duration', zh: '时长' },
  entity: { en: 'a person or record', zh: '人员或记录' },
  option: { en: 'a choice', zh: '选项' },
  row: { en: 'a row', zh: '行' },
  list: { en: 'a list', zh: '列表' },
  any: { en: 'something of a linked record', zh: '关联记录的内容' },
  wrong: { en: 'something wrong', zh: '错误内容' },
};

/** What a type is called in a message. */
export function typeName(type: Type): FullText {
  if (type.kind === 'option' && type.ordered) return { en: 'a scale', zh: '等级' };
  if (type.kind === 'number' && type.percent) return { en: 'a percentage', zh: '百分比' };
  return NAMES[type.kind];
}

/** The type of a field; `columnsOf` gives the columns of a table of the record. */
export function typeOfField(field: Field, columnsOf: (table: string) => readonly Field[]): Type {
  switch (field.type) {
    case 'text':
    case 'money':
    case 'yesno':
    case 'number':
      return { kind: field.type };
    case 'percent':
      return { kind: 'number', percent: true };
    case 'date':
    case 'datetime':
      return { kind: 'moment' };
    case 'choice':
    case 'scale':
      return { kind: 'option', options: field.options ?? [], ordered: field.type === 'scale' };
    case 'multichoice':
      return { kind: 'list', of: { kind: 'option', options: field.options ?? [], ordered: false } };
    case 'list':
      return { kind: 'list', of: typeOfField({ ...field, type: field.element ?? 'text' }, columnsOf) };
    case 'contact':
    case 'user':
    case 'link':
      return { kind: 'entity' };
    case 'row':
      return { kind: 'row', fields: columnsOf(field.table ?? '') };
    case 'table':
      return { kind: 'list', of: { kind: 'row', fields: field.columns ?? [] } };
  }
}
