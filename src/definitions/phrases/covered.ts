import type { Covered } from '../../engine/model/approval.js';
import { didYouMean } from '../../engine/values/did-you-mean.js';
import { ID, readable, type Phrase } from './phrase.js';

const KINDS = ['field', 'artifact', 'evidence'] as const;

const pattern = `^((${KINDS.join('|')}) )?${ID}$`;
const FORM = new RegExp(`^(?:(\\S+) )?(${ID})$`);

function read(text: string): Covered | undefined {
  const [, word = 'field', id] = FORM.exec(text) ?? [];
  const kind = KINDS.find((known) => known === word);
  return kind === undefined || id === undefined ? undefined : { kind, id };
}

/** What an approval holds for: `amount` (a field), `artifact contract`, `evidence written-need`. */
export const covered: Phrase<Covered> = {
  pattern,
  expected: {
    en: 'the id of a field, `artifact …` or `evidence …`',
    zh: '字段的标识、`artifact …` 或 `evidence …`',
  },
  read,
  mend(text) {
    const [, word = '', id = ''] = /^\s*([a-z]+)\s*[\s:.(/]\s*([^\s()]+)\s*\)?\s*$/i.exec(text) ?? [];
    return readable({ pattern, read }, `${didYouMean(word, KINDS) ?? ''} ${id}`);
  },
};
