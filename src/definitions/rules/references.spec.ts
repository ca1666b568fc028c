import { describe, expect, it } from '@jest/globals';
import { unknownReference } from './references.js';

const stage = { en: 'stage', zh: '阶段' };

describe('a name of what does not exist', () => {
  it.each([
    [
      'with what was probably meant',
      'tendr',
      ['tender', 'sign'],
      [],
      'Unknown stage `tendr`: did you mean `tender`?',
    ],
    [
      'of which a piece is missing',
      'sign',
      ['tender', 'signing'],
      [],
      'Unknown stage `sign`: did you mean `signing`?',
    ],
    [
      'with what there is, where nothing is near',
      'x',
      ['tender', 'sign'],
      [],
      'Unknown stage `x`. There is: tender, sign.',
    ],
    [
      'that a library offers under another spelling',
      'leagl',
      ['rep'],
      ['legal'],
      'Unknown stage `leagl`: did you mean `legal`?',
    ],
    [
      'without a list that would be too long',
      'x',
      Array.from({ length: 20 }, (_, at) => `stage${String(at)}`),
      [],
      'Unknown stage `x`.',
    ],
    ['without a list that would not be the whole of it', 'x', ['tender'], ['audit'], 'Unknown stage `x`.'],
  ])('%s', (_what, id, known, offered, en) => {
    expect(unknownReference(stage, id, known, offered)().message.en).toBe(en);
  });

  it('keeps Chinese and Latin letters apart', () => {
    expect(unknownReference({ en: 'option of side', zh: 'side 的选项' }, 'a', ['aa'])().message.zh).toBe(
      '未知 side 的选项 `a`：您是否想写 `aa`？',
    );
  });
});
