import type { FullText } from '../../../engine/model/text.js';
import { render } from '../../../errors/message.js';
import type { LikeDocument } from '../../ports/likeness.js';
import type { Detector } from './detector.js';

/** Something about a piece of evidence that whoever looks at it should know. It blocks nothing. */
export interface EvidenceWarning {
  readonly code: Detector['code'] | 'repeated-text' | 'same-file';
  /** Id of the field it is about; absent where it is about the document, or about the source. */
  readonly field?: string;
  readonly message: FullText;
  /** In how many other records the same is found. */
  readonly records?: number;
}

const REPEATED = {
  en: 'The same text stands in the evidence of {records} other record(s).',
  zh: '另有 {records} 条记录的证据使用了相同文字。',
};
const SAME_ELSEWHERE = {
  en: 'The very same file is attached to {records} other record(s).',
  zh: '完全相同的文件还附在另外 {records} 条记录上。',
};
const SAME_HERE = {
  en: 'The very same file is attached here as another document too.',
  zh: '完全相同的文件在此记录中还作为其他文件上传。',
};

const OF_SOURCE = { en: 'Where it can be looked up: {message}', zh: '出处：{message}' };

/** A source that leads nowhere by its looks. */
export function unlikelySource({ code, message }: Pick<Detector, 'code' | 'message'>): EvidenceWarning {
  return { code, message: render(OF_SOURCE, { message }) };
}

/** A text that is found in other records. */
export function repeatedText(field: string, records: number): EvidenceWarning {
  return { code: 'repeated-text', field, records, message: render(REPEATED, { records }) };
}

/** A document whose content is found elsewhere. */
export function sameFile({ elsewhere }: LikeDocument): EvidenceWarning {
  if (elsewhere === 0) return { code: 'same-file', message: SAME_HERE };
  return { code: 'same-file', records: elsewhere, message: render(SAME_ELSEWHERE, { records: elsewhere }) };
}
