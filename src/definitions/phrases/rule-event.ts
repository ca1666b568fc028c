import type { RuleEvent } from '../../engine/model/process-rule.js';
import { didYouMean } from '../../engine/values/did-you-mean.js';
import { ID, readable, type Phrase } from './phrase.js';

/** Events that are about nothing in particular. */
const BARE = ['created', 'held', 'resumed', 'reopened', 'outcome'] as const;
/** Events that name a field, a kind of evidence, an artifact, a stage, an approval or an outcome. */
const ABOUT = [
  'changed',
  'recorded',
  'attached',
  'entered',
  'left',
  'approved',
  'rejected',
  'outcome',
] as const;

const pattern = `^(${BARE.join('|')}|(${ABOUT.join('|')})\\(${ID}\\))$`;
const FORM = new RegExp(`^([a-z]+)(?:\\((${ID})\\))?$`);

function read(text: string): RuleEvent | undefined {
  const [, word, of] = FORM.exec(text) ?? [];
  const event = (of === undefined ? BARE : ABOUT).find((known) => known === word);
  if (event === undefined) return undefined;
  return of === undefined ? { event } : { event, of };
}

/** What a rule waits for: `created`, `changed(grade)`, `approved(contract-signing)`. */
export const ruleEvent: Phrase<RuleEvent> = {
  pattern,
  expected: {
    en: `${BARE.join(', ')}, or what happened to which: ${ABOUT.map((event) => `${event}(…)`).join(', ')}`,
    zh: `${BARE.join('、')}，或“发生了什么(对象)”：${ABOUT.map((event) => `${event}(…)`).join('、')}`,
  },
  read,
  mend(text) {
    const [, word = '', of = ''] = /^\s*(\p{L}+)\s*[\s(:.]?\s*([^()\s]*)\s*\)?\s*$/u.exec(text) ?? [];
    const meant = didYouMean(word, of === '' ? BARE : ABOUT) ?? '';
    return readable({ pattern, read }, of === '' ? meant : `${meant}(${of})`);
  },
};
