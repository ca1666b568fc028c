import { escapeXml, officeFrame, xmlPart } from './xml.js';
import { zipFile } from './zip.js';

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

function row(text: string, place: number): string {
  const cells = text.split('\t').map((cell) => `<c t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`);
  return `<row r="${place + 1}">${cells.join('')}</row>`;
}

/** A workbook of one sheet: a title and lines under it, cells separated by tabs. */
export function xlsxFile(title: string, lines: readonly string[]): Buffer {
  const rows = [title, ...lines].map(row).join('');
  return zipFile({
    ...officeFrame('xl/workbook.xml', 'spreadsheetml.sheet.main', {
      'xl/worksheets/sheet1.xml': 'spreadsheetml.worksheet',
    }),
    'xl/workbook.xml': xmlPart(
      `<workbook xmlns="${SHEET}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xmlPart(
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': xmlPart(
      `<worksheet xmlns="${SHEET}"><sheetData>${rows}</sheetData></worksheet>`,
    ),
  });
}
