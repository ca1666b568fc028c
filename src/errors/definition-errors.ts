/** Published definitions and the folder they come from. What is wrong inside a file is in `definitions/problems`. */
export const definitionErrors = {
  'definition.not-found': {
    status: 404,
    en: 'There is no process definition {key}{version}.',
    zh: '没有流程定义 {key}{version}。',
  },
  'definition.changed-without-version': {
    status: 409,
    en: '{key} version {version} is published and differs from the file. {difference} Give the file a new version number.',
    zh: '{key} 第 {version} 版已发布，与文件不一致。{difference}请为文件设定新的版本号。',
  },
  'definition.calendar-missing': {
    status: 503,
    en: '{key} counts workdays in the calendar {calendar}, which the folder of definitions does not hold; put calendars/{calendar}.yaml there and start again.',
    zh: '{key} 按日历 {calendar} 计算工作日，但流程定义目录中没有该日历；请放入 calendars/{calendar}.yaml 后重新启动。',
  },
  'definition.invalid': {
    status: 422,
    en: 'The definition has {count} problem(s).',
    zh: '流程定义有 {count} 处问题。',
  },
} as const;
