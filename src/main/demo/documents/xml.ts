const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org';

/** Text as XML writes it. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** One part of an Office document. */
export function xmlPart(text: string): string {
  return HEAD + text;
}

/** The two parts every Office document begins with: what its main part is, and where. */
export function officeFrame(
  main: string,
  contentType: string,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const overrides = Object.entries({ [main]: contentType, ...more })
    .map(
      ([part, type]) =>
        `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
    )
    .join('');
  const relationship = `<Relationship Id="rId1" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="${main}"/>`;
  return {
    '[Content_Types].xml': xmlPart(
      `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`,
    ),
    '_rels/.rels': xmlPart(
      `<Relationships xmlns="${OFFICE}/package/2006/relationships">${relationship}</Relationships>`,
    ),
  };
}
