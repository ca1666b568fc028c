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
