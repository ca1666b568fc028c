import { peopleWords } from './advice.js';
import { asks, requires } from './shared-properties.js';
import { described, item, ref, type Schema } from './words.js';

const outcome: Schema = item(
  'map',
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
        zh: '`won` 须满足所在阶段的退出条件，`lost` 不须。省略时：来自 `any` 或标识为 lost、withdrawn 的为 lost，其余为 won。',
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

/** How a record ends. */
export const outcomeParts = { outcome };
