import { escapeXml, officeFrame, xmlPart } from './xml.js';
import { zipFile } from './zip.js';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function paragraph(text: string, style = ''): string {
  return `<w:p><w:r><w:rPr>${style}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
}

/** A Word document: a title and lines under it. */
export function docxFile(title: string, lines: readonly string[]): Buffer {
  const body = [paragraph(title, '<w:b/><w:sz w:val="36"/>'), ...lines.map((line) => paragraph(line))].join(
    '',
  );
  return zipFile({
    ...officeFrame('word/document.xml', 'wordprocessingml.document.main'),
    'word/document.xml': xmlPart(`<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`),
  });
}
