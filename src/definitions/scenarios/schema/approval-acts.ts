import type { FullText } from '../../../engine/model/text.js';
import { described, object, ref, type Schema } from '../../schema/parts/words.js';
import { word } from './word.js';

const approval = word(
  { en: 'Approval', zh: '审批' },
  { en: 'Id of the approval.', zh: '审批标识。' },
  'pricing',
);
const step = word(
  { en: 'Step', zh: '步骤' },
  { en: 'Its step, where the person is asked in several.', zh: '步骤；仅在此人同时涉及多个步骤时需要。' },
  '2.1',
);
const comment = word(
  { en: 'Comment', zh: '意见' },
  { en: 'What is said with it.', zh: '所附意见。' },
  'agreed',
);
const reason = word({ en: 'Reason', zh: '原因' }, { en: 'Why.', zh: '原因说明。' }, 'on leave');
const person = (title: FullText, description: FullText) => word(title, description, '刘洋');

/** The id of the approval, or a map with it. */
function about(properties: Readonly<Record<string, Schema>>): Schema {
  return { anyOf: [ref('name'), object({ approval, ...properties }, { required: ['approval'] })] };
}

const asks = described(
  { en: 'Answers', zh: '填写' },
  { en: 'What the approver fills in.', zh: '审批人填写的内容。' },
  [{ presalesDays: 5 }],
  ref('values'),
);
const saw = word(
  { en: 'Saw', zh: '所见版本' },
  {
    en: 'The digest of what he saw, when it is not what lies there now.',
    zh: '所见内容的摘要；仅当与现状不同时填写。',
  },
  'an older version',
);

function decision(title: FullText, description: FullText, example: string | object): Schema {
  return described(title, description, [example], about({ step, comment, asks, saw }));
}

/** What steps do with approvals, and with the gate where nothing else helps, by its word. */
export const approvalActs: Readonly<Record<string, Schema>> = {
  ask: described(
    { en: 'Ask', zh: '申请审批' },
    { en: 'Asks for an approval.', zh: '提交审批申请。' },
    ['pricing', { approval: 'pricing', comment: 'they want it by Friday' }],
    about({ comment }),
  ),
  approve: decision({ en: 'Approve', zh: '同意' }, { en: 'Agrees.', zh: '同意。' }, 'pricing'),
  reject: decision(
    { en: 'Reject', zh: '驳回' },
    { en: 'Says no; that takes a comment.', zh: '驳回，须附意见。' },
    { approval: 'pricing', comment: 'far too low' },
  ),
  return: decision(
    { en: 'Return', zh: '退回' },
    { en: 'Sends it back to be reworked; that takes a comment.', zh: '退回修改，须附意见。' },
    { approval: 'pricing', comment: 'say why' },
  ),
  recall: described(
    { en: 'Recall', zh: '撤回' },
    { en: 'Takes the request back.', zh: '撤回申请。' },
    ['pricing'],
    about({ reason }),
  ),
  reassign: described(
    { en: 'Reassign', zh: '转交' },
    { en: 'Hands the decision to somebody else.', zh: '转交他人审批。' },
    [{ approval: 'pricing', to: '刘洋', reason: 'on leave' }],
    about({
      step,
      from: person({ en: 'From', zh: '原审批人' }, { en: 'Whose seat.', zh: '被转交的审批人。' }),
      to: person({ en: 'To', zh: '至' }, { en: 'Who decides now.', zh: '接手的审批人。' }),
      reason,
    }),
  ),
  'add-approver': described(
    { en: 'Add an approver', zh: '加签' },
    { en: 'Has somebody decide as well.', zh: '增加一位审批人。' },
    [{ approval: 'pricing', user: '刘洋' }],
    about({
      step,
      user: person({ en: 'User', zh: '人员' }, { en: 'Who has to agree as well.', zh: '须一并同意的人。' }),
      reason,
    }),
  ),
  nudge: described(
    { en: 'Nudge', zh: '催办' },
    { en: 'Reminds those who are asked.', zh: '提醒审批人。' },
    ['pricing'],
    about({}),
  ),
  copy: described(
    { en: 'Copy', zh: '抄送' },
    { en: 'Lets others know.', zh: '抄送他人。' },
    [{ approval: 'pricing', to: ['刘洋'] }],
    about({
      to: described(
        { en: 'To', zh: '至' },
        { en: 'Who is told.', zh: '抄送对象。' },
        [['刘洋']],
        ref('names'),
      ),
    }),
  ),
  override: described(
    { en: 'Override', zh: '越过' },
    {
      en: 'Lets criteria pass unmet for a time: by somebody who holds the permission `override` under `people`.',
      zh: '在一段时间内让条件未满足也可通过：由 `people` 中拥有 `override` 权限的人操作。',
    },
    [{ criteria: ['decider-met'], reason: 'known for years', for: 'P3D' }],
    object(
      {
        criteria: described(
          { en: 'Criteria', zh: '条件' },
          {
            en: 'Ids of exit criteria of the present stage, or paths.',
            zh: '当前阶段退出条件的标识，或完整路径。',
          },
          [['decider-met']],
          ref('names'),
        ),
        reason,
        for: word(
          { en: 'For', zh: '期限' },
          { en: 'How long; 7 days when left out.', zh: '期限；省略时为 7 天。' },
          'P3D',
        ),
      },
      { required: ['criteria'] },
    ),
  ),
};
