import type { FieldType } from '../model/field.js';
import { choice } from './choice.js';
import { date } from './date.js';
import { datetime } from './datetime.js';
import { entity } from './entity.js';
import { list } from './list.js';
import { money } from './money.js';
import { multichoice } from './multichoice.js';
import { number } from './number.js';
import { percent } from './percent.js';
import { row } from './row.js';
import { scale } from './scale.js';
import { table } from './table.js';
import { text } from './text.js';
import type { ValueType } from './value-type.js';
import { yesno } from './yesno.js';

/** Every field type. */
export const valueTypes: Readonly<Record<FieldType, ValueType>> = {
  text,
  number,
  money,
  percent,
  date,
  datetime,
  yesno,
  choice,
  scale,
  multichoice,
  list,
  contact: entity,
  user: entity,
  link: entity,
  row,
  table,
};
