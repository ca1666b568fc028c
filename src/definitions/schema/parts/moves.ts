import { by, peopleWords, requires } from './basics.js';
import { described, mapOf, object, ref, type Schema } from './words.js';

const asks = described(
  { en: 'Asks', zh: '提问' },
  { en: 'Questions that have to be answered; each is a field.', zh: '须回答的问题，每个问题是一个字段。' },
  [{ reason: { type: 'text', minLength: 10 } }],
  mapOf('field'),
);

const outcome: Schema = object(
  {
    ...peopleWords,
    from: described(
      { en: 'From', zh: '来自' },
      {
        en: 'The stage or stages it can be reached from, or `any`.',
        zh: '可由哪些阶段到达，或 `any`（任意阶段）。',
      },
      ['implementation', 'any', ['tender', 'negotiation']],
      { type: ['string', 'array'], minItems: 1, items: ref('id') },
    ),
    result: described(
      { en: 'Result', zh: '结果' },
      {
        en: '`won` goes through the exit criteria of the stage it closes, `lost` does not. When left out: lost if it comes from `any` or is called lost or withdrawn, else won.',
        zh: '`won` 须满足所在阶段的完成条件，`lost` 不须。省略时：来自 `any` 或标识为 lost、withdrawn 的为 lost，其余为 won。',
      },
      ['won'],
      { enum: ['won', 'lost'] },
    ),
    requires,
    asks,
    consent: described(
      { en: 'Consent', zh: '同意' },
      { en: 'The role whose holder has to be the one to close with it.', zh: '须由该角色的人来关闭。' },
      ['manager'],
      ref('roleReference'),
    ),
    reopens: described(
      { en: 'Reopens', zh: '可重开' },
      {
        en: 'Whether a record closed with it can be reopened; true when left out.',
        zh: '以此结果关闭的记录可否重开；省略时为 true。',
      },
      [false],
      { type: 'boolean' },
    ),
  },
  { required: ['from'] },
);

const transition: Schema = object(
  {
    to: described(
      { en: 'To', zh: '去向' },
      { en: '`back`: how a record moves back to an earlier stage.', zh: '`back`：记录如何退回之前的阶段。' },
      ['back'],
      { type: 'string' },
    ),
    allowed: described(
      { en: 'Allowed', zh: '允许' },
      {
        en: 'Whether moving back is allowed at all; true when left out.',
        zh: '是否允许退回；省略时为 true。',
      },
      [false],
      { type: 'boolean' },
    ),
    asks,
    requires,
    by,
    keeps: described(
      { en: 'Keeps', zh: '保留' },
      {
        en: '`evidence`: what was recorded keeps counting, which is always so.',
        zh: '`evidence`：已记录的证据继续有效（始终如此）。',
      },
      ['evidence'],
      { enum: ['evidence'] },
    ),
  },
  {
    required: ['to'],
    'x-later': {
      id: { en: 'a named transition', zh: '命名流转' },
      from: { en: 'a named transition', zh: '命名流转' },
      sets: { en: 'a named transition', zh: '命名流转' },
      voids: { en: 'voiding approvals', zh: '作废审批' },
    },
  },
);

const jumpRule: Schema = {
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
  additionalProperties: { type: 'object', propertyNames: ref('id'), additionalProperties: ref('jumpRule') },
};

/** How a record moves other than to the next stage. */
export const moveParts = { outcome, transition, jumps, jumpRule };
