import { didYouMean } from '../../engine/values/did-you-mean.js';
import type { Finding } from '../problems/problem.js';

/** The file is no list. */
export const notAList: Finding = {
  code: 'test.not-a-list',
  message: {
    en: 'A test file is a list of scenarios: `- name: …`.',
    zh: '测试文件是场景列表：`- name: …`。',
  },
};

/** A scenario without a name. */
export const noName: Finding = {
  code: 'test.no-name',
  message: {
    en: 'A scenario needs a name, given, when and then.',
    zh: '场景须有 name、given、when 和 then。',
  },
};

/** A scenario that cannot fail. */
export const nothingExpected: Finding = {
  code: 'test.nothing-expected',
  message: {
    en: 'This scenario expects nothing, so it shows nothing: say it under `then`.',
    zh: '此场景没有任何预期，无法说明问题：请在 `then` 中写明。',
  },
};

/** A step in which nothing happens. */
export const notAStep: Finding = {
  code: 'test.not-a-step',
  message: {
    en: 'Nothing is done here: `do: advance`, `record: …`, `wait: P15D` …',
    zh: '此步骤没有动作：`do: advance`、`record: …`、`wait: P15D` ……',
  },
};

/** A step with two acts. */
export const twoActs: Finding = {
  code: 'test.two-acts',
  message: { en: 'One step does one thing; make it two steps.', zh: '一个步骤只做一件事；请拆为两个步骤。' },
};

/** A word that means nothing here. */
export function unknownKey(key: string, known: readonly string[]): Finding {
  const suggestion = didYouMean(key, known);
  return {
    code: 'test.unknown-key',
    message: {
      en: `\`${key}\` means nothing here.${suggestion === undefined ? ` Known: ${known.join(', ')}.` : ` Did you mean \`${suggestion}\`?`}`,
      zh: `此处不识别 \`${key}\`。${suggestion === undefined ? `可用：${known.join('、')}。` : `是否指 \`${suggestion}\`？`}`,
    },
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** A value of the wrong form. */
export function invalidValue(text: string, example: string): Finding {
  return {
    code: 'test.invalid-value',
    message: {
      en: `\`${text}\` is not what is wanted here, e.g. \`${example}\`.`,
      zh: `\`${text}\` 不符合要求，例如 \`${example}\`。`,
    },
  };
}

const nouns = {
  stage: { en: 'stage', zh: '阶段' },
  artifact: { en: 'artifact', zh: '产出物' },
  evidence: { en: 'evidence', zh: '证据' },
  task: { en: 'task', zh: '任务' },
  approval: { en: 'approval', zh: '审批' },
  link: { en: 'link', zh: '关联' },
  outcome: { en: 'outcome', zh: '结果' },
  transition: { en: 'transition', zh: '流转' },
  field: { en: 'field', zh: '字段' },
  option: { en: 'option', zh: '选项' },
  criterion: { en: 'criterion', zh: '条件' },
  verdict: { en: 'verdict', zh: '判定' },
  status: { en: 'status', zh: '状态' },
  forecast: { en: 'forecast category', zh: '预测类别' },
  target: { en: 'stage, outcome or transition', zh: '阶段、结果或流转' },
} as const;

/** What a name in a scenario may stand for. */
export type NameKind = keyof typeof nouns;

function guessed(suggestion: string | undefined) {
  return suggestion === undefined
    ? { en: '', zh: '' }
    : { en: ` Did you mean ${suggestion}?`, zh: `是否指 ${suggestion}？` };
}

/** A name that the process does not know. */
export function unknownName(
  process: string,
  what: NameKind,
  name: string,
  known: readonly string[],
): Finding {
  const suggestion = didYouMean(name, known);
  const { en, zh } = guessed(suggestion);
  return {
    code: 'test.unknown-name',
    message: {
      en: `${process} has no ${nouns[what].en} ${name}.${en}`,
      zh: `${process} 中没有${nouns[what].zh} ${name}。${zh}`,
    },
    ...(suggestion !== undefined && { suggestion }),
  };
}

/** Nobody, and no role, is called so. */
export function nobodyCalled(name: string, known: readonly string[]): Finding {
  const suggestion = didYouMean(name, known);
  const { en, zh } = guessed(suggestion);
  return {
    code: 'test.unknown-name',
    message: {
      en: `Nobody is called ${name} and no role either.${en}`,
      zh: `没有名为 ${name} 的人或角色。${zh}`,
    },
    ...(suggestion !== undefined && { suggestion }),
  };
}

/** The folder has no such process, or not in that version. */
export function noSuchProcess(name: string, version: number | undefined, known: readonly string[]): Finding {
  const suggestion = known.includes(name) ? undefined : didYouMean(name, known);
  const { en, zh } = guessed(suggestion);
  const wanted = version === undefined ? name : `${name} ${String(version)}`;
  return {
    code: 'test.unknown-name',
    message: {
      en: `There is no process ${wanted} here.${en}`,
      zh: `此处没有流程 ${wanted}。${zh}`,
    },
    ...(suggestion !== undefined && { suggestion }),
  };
}
