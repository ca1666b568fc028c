import { describe, expect, it } from '@jest/globals';
import { attachmentNamed, fileNameOf, mediaTypeOf } from './file-headers.js';

describe('file names on their way in', () => {
  it.each([
    [{ 'x-file-name': '%E9%9C%80%E6%B1%82%E4%B9%A6.pdf' }, '需求书.pdf'],
    [{ 'x-file-name': 'a%20b.pdf' }, 'a b.pdf'],
    [{ 'content-disposition': 'attachment; filename="offer \\(2\\).pdf"' }, undefined],
    [{ 'content-disposition': 'attachment; filename="offer.pdf"' }, 'offer.pdf'],
    [{ 'content-disposition': 'attachment; filename=offer.pdf' }, 'offer.pdf'],
    [
      { 'content-disposition': `attachment; filename="x.pdf"; filename*=UTF-8''%E5%90%88%E5%90%8C.pdf` },
      '合同.pdf',
    ],
    [{}, undefined],
    [{ 'x-file-name': '../../etc/passwd' }, undefined],
    [{ 'x-file-name': '..%2Fsecret.pdf' }, undefined],
    [{ 'x-file-name': 'a%5Cb.pdf' }, undefined],
    [{ 'x-file-name': '..' }, undefined],
    [{ 'x-file-name': 'a%00.pdf' }, undefined],
    [{ 'x-file-name': 'a%0Ab.pdf' }, undefined],
    [{ 'x-file-name': '%zz' }, undefined],
    [{ 'x-file-name': '%ED%A0%80' }, undefined],
    [{ 'x-file-name': 'x'.repeat(256) }, undefined],
  ])('reads %j as %s', (headers, name) => {
    if (name !== undefined) expect(fileNameOf(headers)).toBe(name);
    else expect(() => fileNameOf(headers)).toThrow(expect.objectContaining({ code: 'request.malformed' }));
  });

  it('takes the media type without its parameters, and a plain one for nonsense', () => {
    expect(mediaTypeOf({ 'content-type': 'Application/PDF; charset=x' })).toBe('application/pdf');
    expect(mediaTypeOf({ 'content-type': 'no type' })).toBe('application/octet-stream');
    expect(mediaTypeOf({})).toBe('application/octet-stream');
  });
});

describe('file names on their way out', () => {
  it('gives old clients a plain name and the others the real one', () => {
    expect(attachmentNamed('合同 (1).pdf')).toBe(
      `attachment; filename="__ (1).pdf"; filename*=UTF-8''%E5%90%88%E5%90%8C%20%281%29.pdf`,
    );
  });

  it('lets no name break out of the header', () => {
    expect(attachmentNamed('a"; x="\r\nSet-Cookie: b.pdf')).not.toMatch(/[\r\n]|"[^"]*"[^"]*"/);
  });
});
