import type { Message } from '../../errors/message.js';
import { render } from '../../errors/message.js';
import type { Test } from '../model/condition.js';
import type { Field } from '../model/field.js';
import type { FullText } from '../model/text.js';
import { displayValue } from '../values/display-value.js';
import { elementOf } from '../values/list.js';
import { readOperand } from '../values/read-operand.js';
import { inEveryLanguage } from '../values/value-type.js';

const WORDS: Readonly<Record<Test['op'], Message>> = {
  in: { en: '{operand}', zh: '{operand}' },
  '!=': { en: 'not {operand}', zh: '不是{operand}' },
  '<': { en: 'below {operand}', zh: '低于{operand}' },
  '<=': { en: 'at most {operand}', zh: '至多{operand}' },
  '>': { en: 'above {operand}', zh: '高于{operand}' },
  '>=': { en: 'at least {operand}', zh: '至少{operand}' },
  any: { en: 'any value', zh: '有值' },
  none: { en: 'no value', zh: '无值' },
};

/** One operand as people read it: an option by its label, money with its currency. */
function operandText(field: Field, text: string): FullText {
  const operand = readOperand(field, text);
  if (operand === undefined) return { en: text, zh: text };
  const shown =
    field.type === 'list'
      ? elementOf(field)
      : field.type === 'multichoice'
        ? { ...field, type: 'choice' as const }
        : field;
  return inEveryLanguage((language) => displayValue(shown, operand, language));
}

/** What a test wants of a field, in words: `at least 约会`, `decide or buy`. */
export function describeTest(test: Test, field: Field): FullText {
  if (test.op !== 'in' && !('operand' in test)) return WORDS[test.op];
  const operands = (test.op === 'in' ? test.operands : [test.operand]).map((text) =>
    operandText(field, text),
  );
  const operand = {
    en: operands.map((one) => one.en).join(' or '),
    zh: operands.map((one) => one.zh).join(' 或 '),
  };
  return render(WORDS[test.op], { operand });
}
