import type { Finding } from '../problems/problem.js';
import { wideSign } from './slips.js';

/** Quotes a text so that YAML reads it as one. */
export function quoted(text: string): string {
  return text.includes('"') && !text.includes("'") ? `'${text}'` : JSON.stringify(text);
}

/** A comma in unquoted text inside `{ }` ended the text early. */
export function splitByComma(key: string, text: string): Finding {
  const mend = `${key}: ${quoted(text)}`;
  return {
    code: 'yaml.split-by-comma',
    message: {
      en: `Inside { } a comma ends a text, so this line is split in two. Quote the line: ${mend}`,
      zh: `在 { } 中逗号会结束文本，因此这一行被拆成了两项。请加上引号：${mend}`,
    },
    suggestion: mend,
  };
}

/** A comma in what should be a list inside `{ }`. */
export function listWithoutBrackets(key: string, text: string): Finding {
  const mend = `${key}: [${text}]`;
  return {
    code: 'yaml.split-by-comma',
    message: {
      en: `Several in a row are a list, which stands in brackets: ${mend}`,
      zh: `并列的多项是列表，须加方括号：${mend}`,
    },
    suggestion: mend,
  };
}

/** A key without `: value` inside `{ }`. */
export function noValue(key: string): Finding {
  if (/^[\w-]+：/.test(key)) return wideSign('：');
  return {
    code: 'yaml.no-value',
    message: {
      en: `\`${key}\` has no value: write \`${key}: …\`.`,
      zh: `\`${key}\` 没有值：请写成 \`${key}: …\`。`,
    },
  };
}

/** The same key twice in one map. */
export function duplicateKey(key: string, firstLine: number): Finding {
  return {
    code: 'yaml.duplicate-key',
    message: {
      en: `\`${key}\` stands here twice; the first is on line ${firstLine}.`,
      zh: `\`${key}\` 重复出现；第一处在第 ${firstLine} 行。`,
    },
  };
}

/** A key that means something to programs. */
export function reservedKey(key: string): Finding {
  return {
    code: 'yaml.reserved-key',
    message: {
      en: `\`${key}\` is a reserved word; choose another name.`,
      zh: `\`${key}\` 是保留字，请换一个名称。`,
    },
  };
}

/** A list or map used as a key. */
export const keyNotText: Finding = {
  code: 'yaml.key-not-text',
  message: {
    en: 'A key has to be a plain word. If this line is an expression with { } or [ ], put it in quotes.',
    zh: '键必须是普通文本。若此行是含 { } 或 [ ] 的表达式，请加上引号。',
  },
};

/** A `!tag`. */
export const tagRefused: Finding = {
  code: 'yaml.tag',
  message: {
    en: 'A value may not start with !. If the ! belongs to a text, put the text in quotes.',
    zh: '值不能以 ! 开头。若 ! 属于文本，请给文本加上引号。',
  },
};

/** An alias without its anchor. */
export function unknownAlias(name: string): Finding {
  return {
    code: 'yaml.unknown-alias',
    message: {
      en: `There is no &${name} above that *${name} could repeat. If the * belongs to a text, put the text in quotes.`,
      zh: `上文没有 *${name} 可以引用的 &${name}。若 * 属于文本，请给文本加上引号。`,
    },
  };
}

/** Aliases that blow up what was written. */
export const aliasBomb: Finding = {
  code: 'yaml.too-many-aliases',
  message: {
    en: 'The aliases (*) repeat far more than a definition needs.',
    zh: '别名（*）重复的内容远超流程定义所需。',
  },
};

/** Characters that no text may hold. */
export const controlCharacter: Finding = {
  code: 'yaml.control-character',
  message: {
    en: 'This text holds a control character or half of a character pair.',
    zh: '此文本含有控制字符或不完整的字符。',
  },
};

/** `no` and its like, which mean a text here and a truth value to other tools. */
export function bareTruth(word: string): Finding {
  return {
    code: 'yaml.bare-yes-no',
    severity: 'warning',
    message: {
      en: `A bare \`${word}\` is a text here, but many tools read it as true or false: quote it, or write true or false.`,
      zh: `不加引号的 \`${word}\` 在此是文本，但许多工具会读作 true 或 false：请加引号，或直接写 true、false。`,
    },
    suggestion: `"${word}"`,
  };
}
