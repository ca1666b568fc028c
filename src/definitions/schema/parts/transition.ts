import { peopleWords } from './advice.js';
import { asks, by, idOf, onlyIf, requires } from './shared-properties.js';
import { described, item, mapOf, ref, type Schema } from './words.js';

const transition: Schema = item(
  'list',
  {
    id: idOf('claim'),
    ...peopleWords,
    from: described(
      { en: 'From', zh: '来自' },
      {
        en: 'The stage or stages a named transition leads from, or `any`.',
        zh: '具名流转的起始阶段，或 `any`（任意阶段）。',
      },
      ['pool', ['visit', 'exchange'], 'any'],
      { type: ['string', 'array'], minItems: 1, items: ref('id') },
    ),
    to: described(
      { en: 'To', zh: '去向' },
      {
        en: 'The stage it leads to; or `back`: how a record moves back to an earlier stage.',
        zh: '流转到的阶段；或 `back`：记录如何退回之前的阶段。',
      },
      ['assigned', 'back'],
      ref('id'),
    ),
    by,
    if: onlyIf,
    requires,
    asks,
    sets: described(
      { en: 'Sets', zh: '设置' },
      {
        en: 'Sets fields, or `owner`, each to the value of an expression; `actor` is who takes it.',
        zh: '将字段或 `owner` 设为表达式的值；`actor` 为执行者。',
      },
      [{ owner: 'actor' }],
      { ...mapOf('computed'), minProperties: 1 },
    ),
    waives: described(
      { en: 'Waives', zh: '免除' },
      {
        en: '`exit`: it may lead to a later stage without the exit criteria of the one it leaves.',
        zh: '`exit`：进入后续阶段时免除所离开阶段的退出条件。',
      },
      ['exit'],
      { enum: ['exit'] },
    ),
    allowed: described(
      { en: 'Allowed', zh: '允许' },
      {
        en: 'With `to: back`: whether moving back is allowed at all; true when left out.',
        zh: '与 `to: back` 同用：是否允许退回；省略时为 true。',
      },
      [false],
      { type: 'boolean' },
    ),
    keeps: described(
      { en: 'Keeps', zh: '保留' },
      {
        en: 'With `to: back`, `evidence`: what was recorded keeps counting, which is always so.',
        zh: '与 `to: back` 同用，`evidence`：已记录的证据继续有效（始终如此）。',
      },
      ['evidence'],
      { enum: ['evidence'] },
    ),
    voids: described(
      { en: 'Voids', zh: '作废' },
      {
        en: 'With `to: back`, `approvals`: approvals that were given lapse.',
        zh: '与 `to: back` 同用，`approvals`：已通过的审批作废。',
      },
      ['approvals'],
      { enum: ['approvals'] },
    ),
  },
  { required: ['to'] },
);

/** Moves other than to the next stage. */
export const transitionParts = { transition };
