import type { EvidenceKind } from '../../engine/model/process-definition.js';
import { ID, readable, type Phrase } from './phrase.js';

/** The evidence `item` of the records under a link. */
export type LinkedEvidence = NonNullable<EvidenceKind['from']>;

const pattern = `^${ID}\\.${ID}$`;

function read(text: string): LinkedEvidence | undefined {
  const [link, item] = text.split('.');
  return link === undefined || item === undefined || !new RegExp(pattern).test(text)
    ? undefined
    : { link, item };
}

/** Evidence of linked records: `visits.met`. */
export const linkedEvidence: Phrase<LinkedEvidence> = {
  pattern,
  expected: {
    en: 'a link and what is taken of its records, such as `visits.met`',
    zh: '关联及其记录中的条目，如 `visits.met`',
  },
  read,
  mend(text) {
    const [, link = '', item = ''] = /^\s*([^\s./:]+)\s*(?:\.|\/|:|\s)\s*([^\s./:]+)\s*$/.exec(text) ?? [];
    return readable({ pattern, read }, `${link}.${item}`);
  },
};
