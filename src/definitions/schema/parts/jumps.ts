import { described, ref, type Schema } from './words.js';

const jumpRule: Schema = {
  'x-item': 'map',
  type: ['string', 'object'],
  pattern: '^(OK|NO|NO\\*)$',
  'x-expected': {
    en: '`OK`, `NO`, `NO*` or `{ NO: the reason }`',
    zh: '`OK`、`NO`、`NO*` 或 `{ NO: 原因 }`',
  },
  required: ['NO'],
  properties: {
    NO: described(
      { en: 'Forbidden', zh: '禁止' },
      { en: 'Why this jump is forbidden.', zh: '禁止此跳转的原因。' },
      [{ en: 'A quotation needs a demo first.', zh: '报价前须先演示。' }],
      ref('text'),
    ),
  },
  additionalProperties: false,
};

const jumps: Schema = {
  type: 'object',
  properties: {
    default: described(
      { en: 'Default', zh: '默认' },
      { en: 'The rule where no other is given; NO when left out.', zh: '未另行说明时的规则；省略时为 NO。' },
      ['NO'],
      ref('jumpRule'),
    ),
    consent: described(
      { en: 'Consent', zh: '同意' },
      {
        en: 'The role whose holder has to be the one to jump where the rule is NO*.',
        zh: '规则为 NO* 时，须由该角色的人执行跳转。',
      },
      ['manager'],
      ref('roleReference'),
    ),
  },
  propertyNames: ref('id'),
  additionalProperties: described(
    { en: 'From this stage', zh: '自该阶段' },
    {
      en: 'The id of the stage that is left; below it the ids of stages entered, each with its rule.',
      zh: '所离开阶段的标识；其下为所进入阶段的标识及各自的规则。',
    },
    [{ exchange: 'NO*', demo: { NO: 'A demo needs an exchange first.' } }],
    { 'x-item': 'map', type: 'object', propertyNames: ref('id'), additionalProperties: ref('jumpRule') },
  ),
};

/** The matrix of jumps ahead. */
export const jumpParts = { jumps, jumpRule };
