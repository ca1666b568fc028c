import { describe, expect, it } from '@jest/globals';
import { automationPhrases } from '../../../main/demo/key-account/phrases.js';
import { laboratoryPhrases } from '../../../main/demo/instrument/phrases.js';
import { detectors } from './detectors.js';

/** The code of what a text looks like; undefined for one that somebody meant. */
function warningOf(text: string): string | undefined {
  return detectors.find(({ matches }) => matches(text))?.code;
}

describe('texts that nobody meant', () => {
  it.each([
    ...[
      '不知道',
      '待定',
      ' 无 ',
      '（测试）',
      'n/a',
      'N.A.',
      'TBD',
      '-',
      '...',
      '？？',
      'xxx',
      'unknown',
      'ｔｅｓｔ',
      '待確認',
      'to be determined',
      'k. A.',
      'Noch offen!',
    ].map((text) => [text, 'placeholder']),
    ...[
      '啊啊啊',
      '哈哈',
      '嗯嗯啊啊',
      'aaaaaaa',
      '的的的的的',
      'asdasdasd',
      '测试测试',
      'hahahaha',
      '很很很很好',
    ].map((text) => [text, 'repeated-characters']),
    ...[
      'asdfgh',
      'qwertyuiop',
      'ASDF JKL',
      '123456',
      '1234567890',
      'abcdefg',
      '0987654321',
      'zxcvbnm,./',
    ].map((text) => [text, 'keyboard-noise']),
    ...['sdkjfhg wlkrtp', 'fghjdkslfgh', 'jklwrtpsdf', 'bcdgf'].map((text) => [text, 'random-letters']),
  ])('%s: %s', (text, code) => {
    expect(warningOf(text)).toBe(code);
  });
});

describe('texts that somebody meant', () => {
  it.each([
    '电话',
    '已收',
    '无异议',
    '没有反对意见',
    '不知道预算，下周问财务',
    '测试报告已寄出',
    '好的，按三成预付',
    '谢谢谢总当面确认',
    '天天试样，数据稳定',
    '13800138000',
    '8888888.00',
    '2026-03-02',
    '3-3-3-1 可以接受',
    'GB/T 19001',
    'HPLC',
    'CX-L200',
    'RSD < 0.5 %',
    'no objections from finance',
    'None of the rivals was invited',
    'We were there; the property is theirs',
    'Their strengths: length of warranty, rhythm of delivery',
    'Schlüssel übergeben',
    'Rückstellprobe geprüft',
    'Kornvoss Instruments',
    'https://example.com/docs/12345678',
    'Test of the pump: passed',
    'agreed',
    'yes, in writing',
    'C:\\reports\\trial.pdf',
    'Dr. Schwarz',
    'Mme Schmidt-Krzyzewski agreed',
  ])('%s', (text) => {
    expect(warningOf(text)).toBeUndefined();
  });

  it.each([
    ['laboratory', laboratoryPhrases],
    ['key account', automationPhrases],
  ])('every phrase of the demo: %s', (_, phrases) => {
    const texts = Object.values(phrases).flatMap((said) => Object.values(said).flat());
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter((text) => warningOf(text) !== undefined)).toEqual([]);
  });
});
