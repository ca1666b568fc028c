import { described, object, ref, type Schema } from '../../schema/parts/words.js';
import { approvalActs } from './approval-acts.js';
import { evidenceActs } from './evidence-acts.js';
import { supplied } from './given.js';
import { word } from './word.js';

/** A word, or a map whose words are told. */
function wordOr(properties: Readonly<Record<string, Schema>>, more: Schema = {}): Schema {
  return { anyOf: [ref('name'), object(properties, more)] };
}

/** Answers to questions may stand beside the other words, under ids that only the definition knows. */
const withAnswers: Schema = { additionalProperties: ref('value') };

const reason = word(
  { en: 'Reason', zh: '原因' },
  { en: 'Why.', zh: '原因说明。' },
  'the customer asks for it',
);
const asks = described(
  { en: 'Answers', zh: '回答' },
  { en: 'Answers to the questions of the definition.', zh: '对流程所提问题的回答。' },
  [{ reason: 'price' }],
  ref('values'),
);
const note = word(
  { en: 'Note', zh: '备注' },
  { en: 'What there is to say.', zh: '补充说明。' },
  'drawn with the customer',
);
const to = word({ en: 'To', zh: '至' }, { en: 'Where it goes.', zh: '目标。' }, 'set-up');
const task = word({ en: 'Task', zh: '任务' }, { en: 'Id of the task.', zh: '任务标识。' }, 'org-chart');
const nothing: Schema = { type: ['null', 'string', 'object'] };

const recording: Schema = wordOr(
  {
    evidence: word(
      { en: 'Evidence', zh: '证据' },
      { en: 'Id of the evidence.', zh: '证据标识。' },
      'meeting',
    ),
    id: word(
      { en: 'Id', zh: '标识' },
      { en: 'A name of your own for the piece.', zh: '为该条证据自拟的名称。' },
      'first',
    ),
    values: described(
      { en: 'Values', zh: '内容' },
      { en: 'What is recorded with it.', zh: '随之记录的内容。' },
      [{ person: 'zhang', outcome: 'agreed' }],
      ref('values'),
    ),
    occurred: word(
      { en: 'Occurred', zh: '发生时间' },
      {
        en: 'When it happened: a day, an instant, or a time ago.',
        zh: '发生时间：日期、时间点，或多久以前。',
      },
      'P10D',
    ),
    provenance: word(
      { en: 'Provenance', zh: '来源等级' },
      {
        en: 'How well it is vouched for; as the kind asks when left out.',
        zh: '来源等级；省略时为该证据要求的等级。',
      },
      'buyer-produced',
    ),
    source: word(
      { en: 'Source', zh: '出处' },
      { en: 'Where it can be looked up.', zh: '可查证之处。' },
      'mail of 2 March',
    ),
    supersedes: word(
      { en: 'Supersedes', zh: '更正' },
      { en: 'The piece it takes the place of.', zh: '被更正的证据。' },
      'first',
    ),
  },
  { required: ['evidence'] },
);

/** What a step can do, by its word. */
export const acts: Readonly<Record<string, Schema>> = {
  create: described(
    { en: 'Create', zh: '创建' },
    {
      en: 'Creates the record with the given fields and these; only as the first steps.',
      zh: '以给定字段及此处字段创建记录；只能在最前面。',
    },
    [{ amount: 'CNY 100000' }],
    { anyOf: [ref('values'), nothing] },
  ),
  advance: described(
    { en: 'Advance', zh: '推进' },
    { en: 'Moves to the next stage.', zh: '推进到下一阶段。' },
    [null],
    nothing,
  ),
  explain: described(
    { en: 'Explain', zh: '说明' },
    {
      en: 'Asks how the gate to the next stage, a stage, an outcome or a transition stands.',
      zh: '询问通往下一阶段、某阶段、某结果或某流转的关口状况。',
    },
    ['next', 'tender', 'won'],
    { type: ['string', 'null'] },
  ),
  record: described(
    { en: 'Record', zh: '记录证据' },
    { en: 'Records a piece of evidence.', zh: '记录一条证据。' },
    ['meeting', { evidence: 'meeting', values: { person: 'zhang' } }],
    ref('recording'),
  ),
  retract: described(
    { en: 'Retract', zh: '撤回' },
    {
      en: 'Retracts a piece: the one called so, else the latest of that kind.',
      zh: '撤回证据：按名称，否则为该类最新一条。',
    },
    ['meeting', { evidence: 'meeting', reason: 'wrong customer' }],
    wordOr({
      evidence: word(
        { en: 'Evidence', zh: '证据' },
        { en: 'Name or kind of the piece.', zh: '证据的名称或种类。' },
        'meeting',
      ),
      reason,
    }),
  ),
  set: described(
    { en: 'Set', zh: '设置' },
    { en: 'Sets fields; null clears.', zh: '设置字段；null 表示清空。' },
    [{ budget: 'CNY 700000', closeOn: null }],
    ref('values'),
  ),
  attach: described(
    { en: 'Attach', zh: '归档' },
    { en: 'Files a version of a document.', zh: '归档一个版本的文件。' },
    ['proposal', { artifact: 'proposal', file: 'offer.pdf' }],
    wordOr({
      artifact: word(
        { en: 'Artifact', zh: '产出物' },
        { en: 'Id of the document.', zh: '文件标识。' },
        'proposal',
      ),
      file: word({ en: 'File', zh: '文件名' }, { en: 'Name of the file.', zh: '文件名称。' }, 'offer.pdf'),
    }),
  ),
  complete: described(
    { en: 'Complete', zh: '完成任务' },
    { en: 'Completes a task.', zh: '完成一项任务。' },
    ['org-chart', 'development/org-chart'],
    wordOr({ task, note }),
  ),
  undo: described(
    { en: 'Undo', zh: '撤销任务' },
    { en: 'Takes the completion of a task back.', zh: '撤销任务的完成。' },
    ['org-chart'],
    wordOr({ task, reason }),
  ),
  back: described(
    { en: 'Back', zh: '退回' },
    { en: 'Moves back.', zh: '退回先前阶段。' },
    [{ to: 'set-up', reason: 'the need has changed' }],
    wordOr({ to, reason, asks }, withAnswers),
  ),
  jump: described(
    { en: 'Jump', zh: '跳转' },
    { en: 'Jumps ahead over stages.', zh: '越过阶段向前跳转。' },
    ['tender', { to: 'tender', reason: 'framework contract' }],
    wordOr({ to, reason }),
  ),
  take: described(
    { en: 'Take', zh: '执行流转' },
    { en: 'Takes a named transition.', zh: '执行具名流转。' },
    ['claim', { transition: 'claim', asks: { note: 'mine' } }],
    wordOr(
      {
        transition: word(
          { en: 'Transition', zh: '流转' },
          { en: 'Id of the transition.', zh: '流转标识。' },
          'claim',
        ),
        reason,
        asks,
      },
      withAnswers,
    ),
  ),
  hold: described(
    { en: 'Hold', zh: '搁置' },
    { en: 'Puts on hold.', zh: '搁置。' },
    ['budget frozen', { reason: 'budget frozen', until: '2026-06-01' }],
    wordOr({
      reason,
      until: word({ en: 'Until', zh: '至' }, { en: 'Until when.', zh: '搁置到何时。' }, '2026-06-01'),
    }),
  ),
  resume: described(
    { en: 'Resume', zh: '恢复' },
    { en: 'Goes on after a hold.', zh: '结束搁置。' },
    [null],
    nothing,
  ),
  close: described(
    { en: 'Close', zh: '结束' },
    { en: 'Ends the record with an outcome.', zh: '以某一结果结束。' },
    ['won', { outcome: 'lost', asks: { reason: 'price' } }],
    wordOr(
      {
        outcome: word({ en: 'Outcome', zh: '结果' }, { en: 'Id of the outcome.', zh: '结果标识。' }, 'lost'),
        asks,
      },
      withAnswers,
    ),
  ),
  reopen: described(
    { en: 'Reopen', zh: '重新打开' },
    { en: 'Opens it again.', zh: '重新打开记录。' },
    ['new budget', { reason: 'new budget' }],
    wordOr({ reason }),
  ),
  'hand-over': described(
    { en: 'Hand over', zh: '移交' },
    { en: 'Gives it another owner.', zh: '移交给另一位负责人。' },
    ['孙悦', { to: '孙悦' }],
    wordOr({ to }),
  ),
  ...approvalActs,
  ...evidenceActs,
  ...supplied,
};

/** Parts that steps and the beginning share. */
export const actParts: Readonly<Record<string, Schema>> = { recording };
