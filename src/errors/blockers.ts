import type { Message } from './message.js';
import { approvalBlockers } from './approval-blockers.js';
import { evidenceBlockers } from './evidence-blockers.js';
import { overrideBlockers } from './override-blockers.js';

/**
 * What may stand in the way of a command, by stable code. A blocker is a value, not an error: it comes inside
 * `command.refused` and inside an explanation.
 */
export const blockers = {
  'criterion.fields-missing': { en: 'Not filled in yet: {missing}.', zh: '尚未填写：{missing}。' },
  'criterion.evidence-missing': {
    en: 'No {evidence} has been recorded{wanted}.',
    zh: '尚未记录{evidence}{wanted}。',
  },
  'criterion.evidence-insufficient': {
    en: '{found} of {count} pieces of {evidence} recorded{wanted}.',
    zh: '{evidence}{wanted}已有 {found} 项，需要 {count} 项。',
  },
  'criterion.evidence-not-matching': {
    en: 'The {evidence} recorded is not what is wanted{wanted}: {why}.',
    zh: '已记录的{evidence}不符合要求{wanted}：{why}。',
  },
  'criterion.evidence-expired': {
    en: 'The {evidence} of {date} has expired ({expired}); record a new one.',
    zh: '{date} 的{evidence}已于 {expired} 失效，请重新记录。',
  },
  'criterion.evidence-lapsed': {
    en: 'The {evidence} of {date} no longer counts{condition}; record a new one.',
    zh: '{date} 的{evidence}已不再有效{condition}，请重新记录。',
  },
  'criterion.evidence-lapse-unknown': {
    en: 'Whether the {evidence} of {date} still counts cannot be told: {why}.',
    zh: '无法判断 {date} 的{evidence}是否仍有效：{why}。',
  },
  'criterion.evidence-too-short': {
    en: 'The {evidence} of {date} counts until {end}; it has to count on {validOn} still.',
    zh: '{date} 的{evidence}有效期至 {end}，须在 {validOn} 时仍有效。',
  },
  'criterion.evidence-unverified': {
    en: 'The {evidence} of {date} waits to be verified by {roles}.',
    zh: '{date} 的{evidence}尚待{roles}核实。',
  },
  'criterion.evidence-not-from-linked': {
    en: 'No {evidence} has come from “{link}” yet{wanted}; it is not recorded by hand.',
    zh: '“{link}”尚未产生{evidence}{wanted}；此项不能手工记录。',
  },
  'criterion.evidence-retracted': {
    en: 'The {evidence} of {date} was retracted: {reason}',
    zh: '{date} 的{evidence}已被撤回：{reason}',
  },
  'criterion.evidence-too-weak': {
    en: 'The {evidence} recorded is {found}; it has to be {least} at least.',
    zh: '已记录的{evidence}为“{found}”，至少须为“{least}”。',
  },
  'criterion.evidence-outside-window': {
    en: 'The latest {evidence} is of {date}; wanted: {window}.',
    zh: '最近的{evidence}为 {date}；要求：{window}。',
  },
  'criterion.evidence-options-missing': {
    en: 'No {evidence} yet for: {missing}.',
    zh: '以下各项尚无{evidence}：{missing}。',
  },
  'criterion.evidence-violating': {
    en: 'A {evidence} of {date} is not as wanted: {why}.',
    zh: '{date} 的{evidence}不符合要求：{why}。',
  },
  'criterion.artifact-missing': { en: '{artifact} is not attached.', zh: '尚未上传{artifact}。' },
  'criterion.artifact-outside-window': {
    en: 'Version {version} of {artifact} is of {date}; wanted: {window}.',
    zh: '{artifact}第 {version} 版为 {date} 上传；要求：{window}。',
  },
  'criterion.task-open': { en: 'The task “{task}” is not done.', zh: '任务“{task}”尚未完成。' },
  'criterion.rows-insufficient': {
    en: '{found} of {count} rows in {table}{wanted}.',
    zh: '{table}{wanted}已有 {found} 行，需要 {count} 行。',
  },
  'criterion.rows-violating': {
    en: 'Not every row in {table}{wanted} is as wanted: {why}.',
    zh: '{table}{wanted}中有不符合要求的行：{why}。',
  },
  'criterion.rows-options-missing': {
    en: '{table} has no row yet for: {missing}.',
    zh: '{table}中尚缺：{missing}。',
  },
  'criterion.check-false': { en: 'Not so yet: {part}{seen}.', zh: '条件未成立：{part}{seen}。' },
  'criterion.check-unknown': {
    en: 'Cannot be told yet: {why}.',
    zh: '尚无法判断：{why}。',
  },
  'criterion.check-undecidable': { en: 'Cannot be told: {reason}', zh: '无法判断：{reason}' },
  'criterion.condition-unknown': {
    en: 'Whether {what} applies cannot be told yet: {why}.',
    zh: '尚无法判断{what}是否适用：{why}。',
  },
  'criterion.moment-unknown': {
    en: 'The date this is measured against is not known yet: {why}.',
    zh: '此项所参照的时间尚未确定：{why}。',
  },
  'criterion.linked-insufficient': {
    en: '{found} of {count} records under {link}{wanted}.',
    zh: '{link}{wanted}已关联 {found} 条记录，需要 {count} 条。',
  },
  'criterion.linked-violating': {
    en: 'Not every record under {link}{wanted} is as wanted: {why}.',
    zh: '{link}{wanted}中有不符合要求的记录：{why}。',
  },
  'criterion.group-unmet': {
    en: '{found} of {count} wanted: {parts}',
    zh: '需满足 {count} 项，现有 {found} 项：{parts}',
  },
  'criterion.group-forbidden': { en: 'This must not be: {parts}.', zh: '不得出现：{parts}。' },
  'instance.held': { en: 'The record is on hold: {reason}', zh: '记录已搁置：{reason}' },
  'instance.not-held': { en: 'The record is not on hold.', zh: '记录未被搁置。' },
  'instance.closed': { en: 'The record is closed ({outcome}).', zh: '记录已关闭（{outcome}）。' },
  'instance.not-closed': { en: 'The record is not closed.', zh: '记录未关闭。' },
  'outcome.final': { en: '“{outcome}” cannot be reopened.', zh: '“{outcome}”不能重新打开。' },
  'role.missing': { en: 'Only {roles} may {act}.', zh: '仅限{roles}{act}。' },
  'consent.missing': {
    en: '{role} has to do this: it needs their consent.',
    zh: '须经{role}同意，由其本人操作。',
  },
  'field.not-seen': {
    en: '{field} is hidden from you, so you cannot change it.',
    zh: '{field}对您不可见，因此不能由您修改。',
  },
  'field.locked': { en: '{field} no longer changes from {stage} on.', zh: '自{stage}起，{field}不可再改。' },
  'move.no-next-stage': {
    en: '{stage} is the last stage; close the record instead.',
    zh: '{stage}已是最后阶段，请直接关闭记录。',
  },
  'move.by-transition': {
    en: '{stage} is reached from here by {transitions}.',
    zh: '从此处须通过{transitions}进入{stage}。',
  },
  'move.same-stage': { en: 'The record is in {stage} already.', zh: '记录已处于{stage}。' },
  'move.not-back': { en: '{stage} does not lie before {present}.', zh: '{stage}不在{present}之前。' },
  'move.back-not-allowed': { en: 'This process does not move back.', zh: '此流程不允许退回。' },
  'jump.not-ahead': {
    en: '{stage} does not lie ahead; move back instead.',
    zh: '{stage}不在前方，请使用退回。',
  },
  'jump.is-advance': {
    en: '{stage} is the next stage: advance to it.',
    zh: '{stage}就是下一阶段，请直接推进。',
  },
  'jump.forbidden': {
    en: 'Jumping from {present} to {stage} is forbidden. {reason}',
    zh: '禁止从{present}跳至{stage}。{reason}',
  },
  'jump.consent-missing': {
    en: 'Jumping from {present} to {stage} needs the consent of {role}, who has to do it.',
    zh: '从{present}跳至{stage}须经{role}同意，由其本人操作。',
  },
  'outcome.not-from-here': {
    en: '“{outcome}” cannot be reached from {stage}, only from {from}.',
    zh: '不能从{stage}以“{outcome}”关闭，仅可从{from}关闭。',
  },
  'transition.not-from-here': {
    en: '“{transition}” is not taken from {stage}, only from {from}.',
    zh: '不能从{stage}执行“{transition}”，仅可从{from}执行。',
  },
  'transition.not-applicable': {
    en: '“{transition}” is not for this record: {why}.',
    zh: '“{transition}”不适用于此记录：{why}。',
  },
  'transition.value-unknown': {
    en: '“{transition}” sets {field}, and to what cannot be told yet: {why}.',
    zh: '“{transition}”将设置{field}，但尚无法确定其值：{why}。',
  },
  'transition.value-invalid': {
    en: '“{transition}” would set {field} to what it cannot be: {problem}',
    zh: '“{transition}”对{field}的设置无效：{problem}',
  },
  'answer.missing': { en: 'An answer is asked for: {field}.', zh: '请填写：{field}。' },
  'task.not-done': { en: 'The task “{task}” is not done.', zh: '任务“{task}”尚未完成。' },
  'owner.same': { en: 'That is the owner already.', zh: '该人已是负责人。' },
  'owner.cannot-work': {
    en: '{person} has left or only looks on as an auditor: records are handed to people who can work on them.',
    zh: '{person}已停用，或为仅可查看的审计员，不能接手记录。',
  },
  'evidence.from-linked': {
    en: '{evidence} comes from “{link}” and is not recorded by hand.',
    zh: '{evidence}来自“{link}”，不能手工记录。',
  },
  'evidence.already-retracted': {
    en: 'This piece was retracted or superseded before.',
    zh: '该证据已被撤回或被更正。',
  },
  ...approvalBlockers,
  ...evidenceBlockers,
  ...overrideBlockers,
} as const satisfies Readonly<Record<string, Message>>;

/** The code of a blocker. */
export type BlockerCode = keyof typeof blockers;
