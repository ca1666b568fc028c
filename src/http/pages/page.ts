import type { Language } from '../../engine/model/text.js';

/** Text made safe to stand in HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A small HTML page; styles and scripts are files of this server, so that the content security policy holds. */
export function page(content: { language: Language; title: string; body: string; script?: string }): string {
  const { language, title, body, script } = content;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Sluice</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/page.css">
</head>
<body><main>${body}</main>${script === undefined ? '' : `<script src="${script}"></script>`}</body>
</html>
`;
}
