import { describe, expect, it } from '@jest/globals';
import { contradiction, formatOf } from './file-type.js';

const PDF = Buffer.from('%PDF-1.7');
const ZIP = Buffer.from('504b030414', 'hex');
const PROGRAM = Buffer.from('4d5a9000', 'hex');
const TEXT = Buffer.from('hello');

describe('formatOf', () => {
  it.each([
    ['合同.PDF', 'pdf'],
    ['a.tar.gz', 'gz'],
    ['none', ''],
    ['.hidden', ''],
    ['dot.', ''],
  ])('of %s is %s', (name, format) => {
    expect(formatOf(name)).toBe(format);
  });
});

describe('contradiction', () => {
  it.each([
    ['pdf', PDF],
    ['docx', ZIP],
    ['ofd', ZIP],
    ['epub', ZIP],
    ['txt', TEXT],
    ['', TEXT],
    ['exe', PROGRAM],
  ])('finds none in a real %s', (format, head) => {
    expect(contradiction(format, head)).toBeUndefined();
  });

  it.each([
    ['a text called .pdf', 'pdf', TEXT],
    ['an archive called .pdf', 'pdf', ZIP],
    ['a PDF called .docx', 'docx', PDF],
    ['a program called .pdf', 'pdf', PROGRAM],
    ['a program called .txt', 'txt', PROGRAM],
    ['a program without an ending', '', PROGRAM],
  ])('finds %s', (_what, format, head) => {
    expect(contradiction(format, head)).toBeDefined();
  });

  it('says in both languages that it is a program', () => {
    expect(contradiction('pdf', PROGRAM)).toEqual({ en: 'a Windows program', zh: 'Windows 程序' });
  });
});
