import { described, mapOf, ref, type Schema } from './words.js';

/** Restricts who may do it. */
export const by = described(
  { en: 'By whom', zh: '由谁' },
  {
    en: 'The roles that may do it: ids of `roles`, or `owner`, `manager-of-owner`, `group …`, `field …`. Everybody who may edit the record when left out.',
    zh: '允许操作的角色：`roles` 中的标识，或 `owner`、`manager-of-owner`、`group …`、`field …`。省略时，凡可编辑记录者均可。',
  },
  [['manager'], 'group seal'],
  ref('roleReferences'),
);

/** A gate on an act. */
export const requires = described(
  { en: 'Requires', zh: '前置条件' },
  {
    en: 'Criteria that all have to hold, or the act itself is refused.',
    zh: '必须全部满足的条件，否则拒绝该操作。',
  },
  [{ 'need-known': { evidence: 'written-need' } }],
  ref('gate'),
);

/** Applies only when this holds. */
export const onlyIf = described(
  { en: 'Only if', zh: '适用条件' },
  {
    en: 'Applies only when this holds: a map of fields, or an expression.',
    zh: '仅在成立时适用：字段映射或表达式。',
  },
  [{ awardBy: 'tender' }, 'count(proposal) > 0'],
  ref('condition'),
);

/** Questions of an act. */
export const asks = described(
  { en: 'Asks', zh: '提问' },
  { en: 'Questions that have to be answered; each is a field.', zh: '须回答的问题，每个问题是一个字段。' },
  [{ reason: { type: 'text', minLength: 10 } }],
  mapOf('field'),
);

/** What an id is for. */
export const idOf = (example: string): Schema =>
  described(
    { en: 'Id', zh: '标识' },
    { en: 'Stable for good: evidence and history refer to it.', zh: '长期不变：证据和历史均引用它。' },
    [example],
    ref('id'),
  );
