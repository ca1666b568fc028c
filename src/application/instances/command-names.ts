import type { CommandType } from '../../engine/model/command.js';
import type { Message } from '../../errors/message.js';

/** What each command is called when somebody is told that he may not give it. */
export const COMMAND_NAMES: Readonly<Record<CommandType, Message>> = {
  create: { en: 'starting a record for this owner', zh: '为此负责人新建记录' },
  'set-fields': { en: 'setting fields', zh: '填写字段' },
  rename: { en: 'changing the name or customer', zh: '修改名称或客户' },
  'record-evidence': { en: 'recording evidence', zh: '记录证据' },
  'retract-evidence': { en: 'retracting evidence', zh: '撤回证据' },
  'complete-task': { en: 'completing tasks', zh: '完成任务' },
  'undo-task': { en: 'undoing tasks', zh: '撤销任务完成' },
  'attach-artifact': { en: 'attaching documents', zh: '上传文件' },
  advance: { en: 'advancing this record', zh: '推进此记录' },
  'move-back': { en: 'moving this record back', zh: '退回此记录' },
  jump: { en: 'jumping ahead with this record', zh: '越级推进此记录' },
  'take-transition': { en: 'taking this transition', zh: '执行此流转' },
  hold: { en: 'putting this record on hold', zh: '暂停此记录' },
  resume: { en: 'resuming this record', zh: '恢复此记录' },
  close: { en: 'closing this record', zh: '关闭此记录' },
  reopen: { en: 'reopening this record', zh: '重新打开此记录' },
  'hand-over': { en: 'handing this record over', zh: '移交此记录' },
};
