import type { Message } from '../../errors/message.js';

interface Signature {
  readonly bytes: readonly number[];
  readonly formats: readonly string[];
  readonly name: string | Message;
  readonly program?: boolean;
}

/** What the first bytes of the formats that can be told look like; those of one container share it. */
const SIGNATURES: readonly Signature[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], formats: ['pdf'], name: 'PDF' },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    formats: ['docx', 'xlsx', 'pptx', 'zip', 'ofd', 'odt', 'ods', 'odp'],
    name: 'ZIP / Office',
  },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], formats: ['doc', 'xls', 'ppt', 'msg'], name: 'Office 97' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], formats: ['png'], name: 'PNG' },
  { bytes: [0xff, 0xd8, 0xff], formats: ['jpg', 'jpeg'], name: 'JPEG' },
  { bytes: [0x47, 0x49, 0x46, 0x38], formats: ['gif'], name: 'GIF' },
  {
    bytes: [0x4d, 0x5a],
    formats: ['exe', 'dll'],
    name: { en: 'a Windows program', zh: 'Windows 程序' },
    program: true,
  },
  {
    bytes: [0x7f, 0x45, 0x4c, 0x46],
    formats: ['elf'],
    name: { en: 'a Linux program', zh: 'Linux 程序' },
    program: true,
  },
];

/** Formats whose beginning says what they are. */
const RECOGNISABLE = new Set(SIGNATURES.flatMap(({ formats }) => formats));

const UNRECOGNISED: Message = { en: 'something else', zh: '其他内容' };

/** The ending of a file name without the dot, in lower case; empty when it has none. */
export function formatOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot <= 0 ? '' : fileName.slice(dot + 1).toLowerCase();
}

/**
 * What the content looks like when it is not what the ending says; undefined when they agree or it cannot be told. A
 * required document that is a renamed program, or an empty text called `.pdf`, proves nothing.
 */
export function contradiction(format: string, head: Buffer): string | Message | undefined {
  const found = SIGNATURES.find(({ bytes }) => bytes.every((byte, place) => head[place] === byte));
  if (found?.formats.includes(format) === true) return undefined;
  if (RECOGNISABLE.has(format)) return found?.name ?? UNRECOGNISED;
  // Many formats share a container; a program under any other name is never a document.
  return found?.program === true ? found.name : undefined;
}
