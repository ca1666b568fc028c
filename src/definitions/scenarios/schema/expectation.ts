import { described, object, ref, type Schema } from '../../schema/parts/words.js';

const VERDICTS = ['met', 'unmet', 'expired', 'unknown', 'not-applicable', 'overridden'];

const APPROVALS = ['none', 'pending', 'granted', 'rejected', 'returned', 'recalled', 'voided'];

/** What a step, or the end, must have come to. */
export const expectations: Readonly<Record<string, Schema>> = {
  accepted: described(
    { en: 'Accepted', zh: '被接受' },
    { en: 'Whether what was asked last went through, or would.', zh: '最近一次操作是否通过，或将会通过。' },
    [true],
    { type: 'boolean' },
  ),
  refused: described(
    { en: 'Refused', zh: '被拒绝' },
    {
      en: 'Exactly these stand in the way: criterion ids, their paths, or codes.',
      zh: '阻碍项恰为这些：条件标识、完整路径或代码。',
    },
    [['filed', 'stages.proposal.exit.decider-met', 'instance.held']],
    ref('names'),
  ),
  refusedIncludes: described(
    { en: 'Refused, among others', zh: '被拒绝（包含）' },
    { en: 'These stand in the way, perhaps with others.', zh: '阻碍项包含这些，可另有其他。' },
    [['filed']],
    ref('names'),
  ),
  invalid: described(
    { en: 'Invalid', zh: '无效' },
    { en: 'These values were turned down, by place or code.', zh: '这些值无效：按位置或代码指明。' },
    [['/values/person']],
    ref('names'),
  ),
  verdicts: described(
    { en: 'Verdicts', zh: '判定' },
    { en: 'How criteria of the gate stand.', zh: '关口各条件的判定。' },
    [{ 'decider-met': 'expired' }],
    { type: 'object', additionalProperties: { enum: VERDICTS } },
  ),
  approvals: described(
    { en: 'Approvals', zh: '审批' },
    {
      en: 'How the latest request of each approval stands; `none` where it was never asked for.',
      zh: '各审批最近一次申请的状态；从未申请时为 `none`。',
    },
    [{ 'contract-signing': 'pending' }],
    { type: 'object', additionalProperties: { enum: APPROVALS } },
  ),
  fields: described(
    { en: 'Fields', zh: '字段' },
    {
      en: 'What fields of the record hold, computed ones included; null: nothing.',
      zh: '记录字段的值，含计算字段；null 表示无值。',
    },
    [{ ageing: 'd30', open: 'CNY 40000', winner: null }],
    ref('values'),
  ),
  stage: described(
    { en: 'Stage', zh: '阶段' },
    { en: 'The stage the record stands in.', zh: '记录所处阶段。' },
    ['proposal'],
    ref('name'),
  ),
  status: described(
    { en: 'Status', zh: '状态' },
    { en: 'Whether the record is open, on hold or closed.', zh: '记录为进行中、搁置或已关闭。' },
    ['open'],
    { enum: ['open', 'held', 'closed'] },
  ),
  outcome: described(
    { en: 'Outcome', zh: '结果' },
    { en: 'The outcome the record was closed with.', zh: '记录结束时的结果。' },
    ['won'],
    ref('name'),
  ),
  probability: described(
    { en: 'Win probability', zh: '赢率' },
    { en: 'The win probability the record counts with.', zh: '记录的赢率。' },
    ['30%'],
    { type: ['string', 'number'] },
  ),
  forecast: described(
    { en: 'Forecast category', zh: '预测类别' },
    { en: 'How the record counts in the forecast.', zh: '记录的预测类别。' },
    ['commit'],
    ref('name'),
  ),
  owner: described(
    { en: 'Owner', zh: '负责人' },
    { en: 'Who owns the record.', zh: '记录的负责人。' },
    ['孙悦'],
    ref('name'),
  ),
};

/** The same, as a map of its own. */
export const expectationParts: Readonly<Record<string, Schema>> = { expectation: object(expectations) };
