import type { Message } from './message.js';

/** What may stand in the way of verifying and correcting evidence, and of saying that something is not known yet. */
export const evidenceBlockers = {
  'criterion.evidence-rejected': {
    en: 'The {evidence} of {date} was rejected: {reason}',
    zh: '{date} 的{evidence}未通过核实：{reason}',
  },
  'criterion.evidence-no-rows': {
    en: '{table}{wanted} has no rows yet: there is nobody the {evidence} could be about.',
    zh: '{table}{wanted}尚无记录：没有{evidence}可以对应的对象。',
  },
  'evidence.own': {
    en: 'A second person has to look at it: you recorded it yourself, or act for who did.',
    zh: '须由另一人核实：此证据由您本人记录，或您正代理其记录人。',
  },
  'evidence.review-not-yours': {
    en: 'The review is for the managers above the owner, for who verifies such evidence, and for operations.',
    zh: '复核仅限负责人的上级、此类证据的核实人与运营人员。',
  },
  'evidence.verified-by-you': {
    en: 'You verified it: the review is for somebody else.',
    zh: '此证据由您核实，复核须由他人进行。',
  },
  'evidence.nothing-to-check': {
    en: 'This piece waits for nobody: it was looked at before, or no longer stands.',
    zh: '此证据无须核实：已核实过，或已不再有效。',
  },
  'evidence.not-yours': {
    en: 'Who recorded it, who answers for the record, or who verifies such evidence has to do this.',
    zh: '仅限记录人、对此记录负责的人或此类证据的核实人操作。',
  },
  'expectation.known': {
    en: 'All these fields are filled in already.',
    zh: '这些字段均已填写。',
  },
  'expectation.asked-already': {
    en: 'This is an open question already.',
    zh: '此问题已经提出，尚待解决。',
  },
  'expectation.not-open': { en: 'There is no such open question.', zh: '没有此项待查明的问题。' },
  'doubt.not-yours': {
    en: 'Only a manager above the owner lets a doubtful gate stand.',
    zh: '存疑的关口仅可由负责人的上级确认。',
  },
  'doubt.none': {
    en: 'No passed gate is in doubt because of this piece.',
    zh: '没有关口因此证据而存疑。',
  },
} as const satisfies Readonly<Record<string, Message>>;
