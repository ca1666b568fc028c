import type { IncomingHttpHeaders } from 'node:http';
import { DomainError } from '../../errors/domain-error.js';
import { refuseUnstorable } from '../request/unstorable.js';

const mediaType = /^[\w!#$&^.+-]{1,100}\/[\w!#$&^.+-]{1,100}$/;

/**
 * The name of an uploaded file: `X-File-Name`, percent-encoded, or the `filename` of `Content-Disposition`.
 * @throws DomainError `request.malformed` when there is none or it is no plain file name.
 */
export function fileNameOf(headers: IncomingHttpHeaders): string {
  const name = decoded(nameIn(headers)).normalize('NFC').trim();
  refuseUnstorable(name, { en: 'the file name', zh: '文件名' });
  if (name === '' || name.length > 255 || /[/\\\p{Cc}]/u.test(name) || /^\.+$/.test(name)) {
    throw malformed(
      'name the file in X-File-Name (percent-encoded UTF-8): 1 to 255 characters, no slash',
      '请在 X-File-Name 中给出文件名（百分号编码的 UTF-8）：1 到 255 个字符，不含斜杠',
    );
  }
  return name;
}

/** The media type an upload declares, without parameters. */
export function mediaTypeOf(headers: IncomingHttpHeaders): string {
  const type = (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return mediaType.test(type) ? type : 'application/octet-stream';
}

/** RFC 6266: a plain name for old clients and the real one in UTF-8; always a download, never a page of ours. */
export function attachmentNamed(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function nameIn(headers: IncomingHttpHeaders): string {
  const given = headers['x-file-name'];
  if (typeof given === 'string') return given;
  const disposition = headers['content-disposition'] ?? '';
  const [, extended] = /;\s*filename\*=UTF-8''([^;\s]+)/i.exec(disposition) ?? [];
  const [, plain] =
    /;\s*filename="((?:[^"\\]|\\.)*)"/i.exec(disposition) ??
    /;\s*filename=([^;\s"]+)/i.exec(disposition) ??
    [];
  return extended ?? plain ?? '';
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    throw malformed('the file name is not percent-encoded UTF-8', '文件名不是有效的百分号编码 UTF-8');
  }
}

function malformed(en: string, zh: string): DomainError {
  return new DomainError('request.malformed', { reason: { en, zh } });
}
