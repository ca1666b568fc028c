import { peopleWords } from './advice.js';
import { described, item, ref, type Schema } from './words.js';

const source: Schema = {
  type: 'string',
  pattern: '^(owner|manager-of-owner(\\+[1-8])?|group \\S{1,64}|field [a-zA-Z][a-zA-Z0-9-]{0,63})$',
  'x-expected': {
    en: '`owner`, `manager-of-owner`, `manager-of-owner+1`, `group …` or `field …`',
    zh: '`owner`、`manager-of-owner`、`manager-of-owner+1`、`group …` 或 `field …`',
  },
};

const role: Schema = item(
  'map',
  {
    ...peopleWords,
    is: described(
      { en: 'Is', zh: '是' },
      {
        en: 'Who holds the role: the owner, a manager above the owner, a group, or the person in a field.',
        zh: '谁担任该角色：负责人、其上级、某个组，或某字段中的人员。',
      },
      ['owner', 'manager-of-owner', 'group legal', 'field presalesLead'],
      ref('roleSource'),
    ),
    of: described(
      { en: 'Of', zh: '所属' },
      {
        en: 'For a group: the choice field that tells which part of it, e.g. the region.',
        zh: '对于组：用于区分组内部分的单选字段，如地区。',
      },
      ['region'],
      ref('id'),
    ),
    else: described(
      { en: 'Else', zh: '否则' },
      { en: 'Who holds it when nobody else does.', zh: '无人担任时由谁担任。' },
      ['group presales'],
      ref('roleSource'),
    ),
  },
  { required: ['is'] },
);

/** Roles and who holds them. */
export const roleParts = { role, roleSource: source };
