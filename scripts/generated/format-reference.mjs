import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { cell, table } from './markdown.mjs';
import { calendars, forms, libraries, overlays, pages, shownWith, words } from './reference-pages.mjs';
import { descriptionOf, formOf, titleOf } from './schema-forms.mjs';

const root = new URL('../../', import.meta.url);
const both = ({ en, zh }) => `${en}\n\n${zh}`;
const heading = (level, { en, zh }) => `${'#'.repeat(level)} ${en} · ${zh}`;
const yaml = (text) => `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``;

/** A value as one writes it in a line of a definition. */
function inline(value) {
  const text = stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: true });
  return `\`${text.trim()}\``;
}

/** Where a part of the schema is described. */
function pageOf(part) {
  const name = shownWith[part] ?? part;
  const page = [...pages, calendars].find(({ parts = {} }) => name in parts);
  if (page === undefined) return { at: `forms.md#${name}` };
  const { en, zh } = page.parts[name];
  return { at: `${page.name}.md#${name}`, en: en.toLowerCase(), zh };
}

/** A row for a word, and one for each word below it. */
function rowsOf(word, schema, required, schemas) {
  const form = formOf(schema, schemas, pageOf);
  const title = titleOf(schema);
  const description = descriptionOf(schema);
  const row = [
    `\`${word}\`${required ? '<br>required<br>必填' : ''}`,
    `**${title.en}.** ${description.en}<br>*${form.en}*`,
    `**${title.zh}。** ${description.zh}<br>*${form.zh}*`,
    (schema.examples ?? []).map(inline).join('<br>'),
  ].map(cell);
  return [row, ...wordsOf(schema, schemas, `${word}.`)];
}

/** Rows for the words of a part. Those that fit any item have a page of their own. */
function wordsOf({ properties = {}, required = [], additionalProperties }, schemas, before = '') {
  const own = Object.entries(properties).filter(([, schema]) => !schemas.anyItem.includes(schema));
  const rows = own.flatMap(([word, schema]) =>
    rowsOf(`${before}${word}`, schema, required.includes(word), schemas),
  );
  return additionalProperties?.title === undefined
    ? rows
    : [...rows, ...rowsOf(`${before}…`, additionalProperties, false, schemas)];
}

/** Says which of the words that fit any item a part takes. */
function alsoOf({ properties = {} }, { anyItem }) {
  const also = Object.keys(properties).filter((word) => anyItem.includes(properties[word]));
  if (also.length === 0) return [];
  const list = also.map((word) => `\`${word}\``);
  const page = `${words.name}.md`;
  return [
    both({
      en: `Also ${list.join(', ')}: [${words.title.en.toLowerCase()}](${page}).`,
      zh: `另有 ${list.join('、')}：[${words.title.zh}](${page})。`,
    }),
  ];
}

const wordTable = (rows) => table(['word · 词', 'English', '中文', 'example · 示例'], rows);

/** A part of the schema: how it is written, and its words. */
function part(name, title, schemas) {
  const schema = schemas.$defs[name];
  const rows = wordsOf(schema, schemas);
  const form = formOf(schema, schemas, pageOf);
  const told = rows.length === 0 || schema['x-expected'] !== undefined;
  return [
    `<a id="${name}"></a>`,
    heading(2, title),
    ...(told ? [both({ en: `${form.en}.`, zh: `${form.zh}。` })] : []),
    ...(rows.length > 0 ? [wordTable(rows)] : []),
    ...alsoOf(schema, schemas),
  ].join('\n\n');
}

/** The page of a kind of criterion, its headings one level further down. */
function kind(name) {
  const text = readFileSync(new URL(`docs/criteria/${name}.md`, root), 'utf8');
  return `<a id="${name}"></a>\n\n${text.trimEnd().replace(/^#/gm, '##')}`;
}

function page(title, about, ...blocks) {
  return `${[heading(1, title), both(about), ...blocks].filter((block) => block !== '').join('\n\n')}\n`;
}

function sectionPage({ title, about, sections, parts = {}, kinds = false, example = sections }, schemas) {
  const file = schemas.$defs.definitionFile;
  const own = sections.map((name) => [name, file.properties[name]]);
  const [first] = own;
  const shown = own
    .filter(([name]) => example.includes(name))
    .map(([name, { examples }]) => [name, examples[0]]);
  const named = about !== undefined || own.length > 1;
  const rows = own.flatMap(([name, schema]) => rowsOf(name, schema, file.required.includes(name), schemas));
  return page(
    title ?? titleOf(first[1]),
    about ?? descriptionOf(first[1]),
    shown.length > 0 ? yaml(stringify(Object.fromEntries(shown))) : '',
    named && own.length > 0 ? wordTable(rows) : '',
    ...Object.entries(parts).map(([name, called]) => part(name, called, schemas)),
    ...(kinds ? schemas.criterionKinds.map(kind) : []),
  );
}

async function schemasOf() {
  const at = '../../dist/definitions/schema';
  const { processDefinitionSchema } = await import(`${at}/process-definition-schema.js`);
  const { librarySchema } = await import(`${at}/library-schema.js`);
  const { businessCalendarSchema } = await import(`${at}/business-calendar-schema.js`);
  const { overlayWords } = await import(`${at}/parts/overlay.js`);
  const { peopleWords } = await import(`${at}/parts/advice.js`);
  const { basics } = await import(`${at}/parts/basics.js`);
  const { criterionKinds: known } = await import('../../dist/engine/criteria/kinds.js');
  const criterionKinds = known.map(({ kind: name }) => name);
  const anyItem = Object.values(peopleWords);
  return {
    definition: { ...processDefinitionSchema, anyItem, criterionKinds },
    library: { ...librarySchema, anyItem: [] },
    calendar: { ...businessCalendarSchema, anyItem: [] },
    overlayWords,
    peopleWords,
    basics,
  };
}

const anywhere = (properties) => ({ properties, additionalProperties: false });

function overlayPage({ definition, overlayWords: { list, map } }) {
  const place = (title, properties) =>
    `${heading(2, title)}\n\n${wordTable(wordsOf(anywhere(properties), definition))}`;
  return page(
    overlays.title,
    overlays.about,
    yaml(readFileSync(new URL(overlays.example, root), 'utf8')),
    place({ en: 'On an item of a list', zh: '列表中的项' }, list),
    place({ en: 'On an item of a map', zh: '映射中的项' }, map),
  );
}

function libraryPage({ library }) {
  return page(libraries.title, libraries.about, wordTable(wordsOf(library, library)));
}

function calendarPage({ calendar }) {
  const parts = Object.entries(calendars.parts).map(([name, called]) => part(name, called, calendar));
  return page(calendars.title, calendars.about, wordTable(wordsOf(calendar, calendar)), ...parts);
}

function wordsPage({ definition, peopleWords }) {
  const rows = wordsOf(anywhere(peopleWords), { ...definition, anyItem: [] });
  return page(words.title, words.about, wordTable(rows));
}

function formsPage({ definition, basics }) {
  const blocks = Object.entries(basics).map(([name, schema]) => {
    const { en, zh } = formOf(schema, definition, pageOf);
    return [
      `<a id="${name}"></a>`,
      heading(2, titleOf(schema)),
      both(descriptionOf(schema)),
      ...(schema['x-expected'] === undefined ? [] : [both({ en: `${en}.`, zh: `${zh}。` })]),
      schema.examples.map((example) => `- ${inline(example)}`).join('\n'),
    ].join('\n\n');
  });
  return page(forms.title, forms.about, ...blocks);
}

function indexPage({ definition }) {
  const file = definition.$defs.definitionFile.properties;
  const all = [...pages, overlays, libraries, calendars, words, forms];
  const rows = all.map(({ name, title, about, sections = [] }) => {
    const called = title ?? titleOf(file[sections[0]]);
    const says = about ?? descriptionOf(file[sections[0]]);
    const link = { en: `[${called.en}](${name}.md)`, zh: `[${called.zh}](${name}.md)` };
    return [link.en, cell(says.en), link.zh, cell(says.zh)];
  });
  return page(
    { en: 'Reference of the definition format', zh: '流程定义格式参考' },
    {
      en: 'Made from the schema of definitions by `npm run generate`; begin with [the introduction](../format.md).',
      zh: '由 `npm run generate` 依据定义的模式生成；请先阅读[入门](../format.md)。',
    },
    table(['page', 'English', '页面', '中文'], rows),
  );
}

const entry = (name, make) => ({
  file: `docs/reference/${name}.md`,
  make: async () => make(await schemasOf()),
});

/** Every page of the reference, with what makes it. */
export const formatReference = [
  entry('README', indexPage),
  ...pages.map((each) => entry(each.name, ({ definition }) => sectionPage(each, definition))),
  entry(overlays.name, overlayPage),
  entry(libraries.name, libraryPage),
  entry(calendars.name, calendarPage),
  entry(words.name, wordsPage),
  entry(forms.name, formsPage),
];
