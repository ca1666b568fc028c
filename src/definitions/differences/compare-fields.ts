import type { Field } from '../../engine/model/field.js';
import type { Change, ChangeEffect, PartKind } from './change.js';
import {
  compareAspects,
  membersLoosen,
  moreTightens,
  neutral,
  presenceLoosens,
  presenceTightens,
  type Aspect,
} from './compare-aspects.js';
import { compareGates } from './compare-criteria.js';
import { compareItems } from './compare-items.js';
import { share, shown } from './shown.js';

const field: PartKind = { code: 'field', en: 'field', zh: '字段' };

function required(_before: boolean, after: boolean): ChangeEffect {
  return after ? 'tightens' : 'loosens';
}

function least(before: string | number | undefined, after: string | number | undefined): ChangeEffect {
  if (before === undefined || after === undefined) return presenceTightens(before, after);
  return Number.isNaN(Number(before)) ? 'unclear' : moreTightens(before, after);
}

function most(before: string | number | undefined, after: string | number | undefined): ChangeEffect {
  if (before === undefined || after === undefined) return presenceTightens(before, after);
  if (Number.isNaN(Number(before))) return 'unclear';
  return moreTightens(before, after) === 'tightens' ? 'loosens' : 'tightens';
}

function limit(value: unknown, { type }: Field): string {
  return type === 'percent' ? share(value) : shown(value);
}

const aspects: readonly Aspect<Field>[] = [
  { key: 'type', name: { en: 'type', zh: '类型' } },
  { key: 'required', name: { en: 'required', zh: '必填' }, effect: required },
  { key: 'is', name: { en: 'computed', zh: '计算方式' } },
  { key: 'if', name: { en: 'only if', zh: '适用条件' }, effect: presenceLoosens },
  { key: 'min', name: { en: 'least', zh: '最小值' }, effect: least, show: limit },
  { key: 'max', name: { en: 'most', zh: '最大值' }, effect: most, show: limit },
  { key: 'minLength', name: { en: 'least length', zh: '最短长度' }, effect: least },
  { key: 'maxLength', name: { en: 'greatest length', zh: '最长长度' }, effect: most },
  { key: 'pattern', name: { en: 'pattern', zh: '格式' }, effect: presenceTightens },
  { key: 'element', name: { en: 'elements', zh: '元素类型' } },
  { key: 'table', name: { en: 'table', zh: '表格' } },
  { key: 'by', name: { en: 'set by', zh: '由谁填写' }, effect: membersLoosen },
  { key: 'see', name: { en: 'seen by', zh: '谁可见' }, effect: membersLoosen },
  { key: 'lock', name: { en: 'locked from', zh: '锁定于' }, effect: presenceTightens },
  { key: 'personal', name: { en: 'personal', zh: '个人信息' }, effect: neutral },
];

const option: PartKind = { code: 'option', en: 'option', zh: '选项' };

function compareField(before: Field, after: Field, path: string): readonly Change[] {
  return [
    ...compareAspects(field, path, before, after, aspects, ['options', 'columns', 'requires']),
    ...compareItems(before.options, after.options, {
      kind: option,
      path: `${path}.of`,
      added: 'neutral',
      removed: 'unclear',
      ordered: after.type === 'scale',
      compare: (was, is, here) => compareAspects(option, here, was, is, []),
    }),
    ...compareFields(before.columns, after.columns, `${path}.columns`),
    ...compareGates(before.requires, after.requires, `${path}.requires`),
  ];
}

/** Compares fields of a record, a piece of evidence, a table or questions. */
export function compareFields(
  before: readonly Field[] | undefined,
  after: readonly Field[] | undefined,
  path: string,
): readonly Change[] {
  return compareItems(before, after, {
    kind: field,
    path,
    added: 'neutral',
    removed: 'unclear',
    compare: compareField,
  });
}
