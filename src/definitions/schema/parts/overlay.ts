import { described, ref, type ItemPlace, type Schema } from './words.js';

const remove = described(
  { en: 'Remove', zh: '移除' },
  { en: 'Leaves out what the parent has here, and says why.', zh: '去掉父流程中的此项，并说明原因。' },
  ['六部曲无招投标', 'There is no tender in this industry.'],
  ref('line'),
);

const inLists: Readonly<Record<string, Schema>> = {
  replaces: described(
    { en: 'Replaces', zh: '取代' },
    {
      en: 'The ids of what this stands for in the parent; it takes their place.',
      zh: '所取代的父流程项的标识；本项占据其位置。',
    },
    [['development', 'set-up']],
    { type: ['string', 'array'], minItems: 1, items: ref('id') },
  ),
  keeps: described(
    { en: 'Keeps', zh: '保留' },
    {
      en: 'With `replaces`: the ids of the criteria of what is replaced that stay.',
      zh: '与 `replaces` 同用：保留被取代项中的哪些条件（标识）。',
    },
    [['information', 'fits']],
    { type: ['string', 'array'], minItems: 1, items: ref('id') },
  ),
  after: described(
    { en: 'After', zh: '位于其后' },
    {
      en: 'The id of the item this comes after; last when left out.',
      zh: '本项位于哪一项之后（标识）；省略时排在最后。',
    },
    ['analysis'],
    ref('id'),
  ),
  remove,
};

/** The words in which a variant says how it departs from its parent, by where an item stands. */
export const overlayWords: Readonly<Record<ItemPlace, Readonly<Record<string, Schema>>>> = {
  list: inLists,
  map: { remove },
};
