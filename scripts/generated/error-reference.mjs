import { cell, table } from './markdown.mjs';

const byCode = (messages) => Object.entries(messages).sort(([a], [b]) => (a < b ? -1 : 1));

/** The reference of every code a caller can meet, from the catalogue. */
export async function errorReference() {
  const { catalogue } = await import('../../dist/errors/catalogue.js');
  const { blockers } = await import('../../dist/errors/blockers.js');
  return `# Errors and blockers

Made from \`src/errors/\` by \`npm run generate\`. Codes are stable: they are never renamed or given another meaning.
\`{name}\` stands for a parameter.

## Errors

A request that fails is answered with a problem document (RFC 9457) whose \`code\` is one of these.

${table(
  ['code', 'status', 'English', '中文'],
  byCode(catalogue).map(([code, { status, en, zh }]) => [`\`${code}\``, status, cell(en), cell(zh)]),
)}

## Blockers

A command that is refused (\`command.refused\`) and an explanation carry blockers; each has one of these codes.

${table(
  ['code', 'English', '中文'],
  byCode(blockers).map(([code, { en, zh }]) => [`\`${code}\``, cell(en), cell(zh)]),
)}
`;
}
