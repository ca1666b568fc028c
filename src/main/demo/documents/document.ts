import { docxFile } from './docx.js';
import { pdfFile } from './pdf.js';
import { xlsxFile } from './xlsx.js';

/** A format the demo can make documents in. */
export type DocumentFormat = 'pdf' | 'docx' | 'xlsx';

const makers: Readonly<
  Record<DocumentFormat, { mediaType: string; make: (title: string, lines: readonly string[]) => Buffer }>
> = {
  pdf: { mediaType: 'application/pdf', make: pdfFile },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    make: docxFile,
  },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', make: xlsxFile },
};

/** A small document that the programs for its format open. */
export function makeDocument(
  format: DocumentFormat,
  title: string,
  lines: readonly string[],
): { content: Buffer; mediaType: string } {
  const { make, mediaType } = makers[format];
  return { content: make(title, lines), mediaType };
}
