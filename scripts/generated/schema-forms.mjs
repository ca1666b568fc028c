/*
 * How a value is written, in words of both languages, from its JSON Schema.
 */

const joined = (forms, en, zh) => ({
  en: forms.map((form) => form.en).join(en),
  zh: forms.map((form) => form.zh).join(zh),
});

const code = (values) => values.map((value) => `\`${value}\``);

const plain = {
  string: { en: 'a text', zh: '文本' },
  number: { en: 'a number', zh: '数字' },
  integer: { en: 'a whole number', zh: '整数' },
  boolean: { en: 'true or false', zh: 'true 或 false' },
};

/** The title of a schema, in one language each. */
export function titleOf({ title = '' }) {
  const [en = '', zh = en] = title.split(' · ');
  return { en, zh };
}

/** The description of a schema, in one language each. */
export function descriptionOf({ description = '' }) {
  const [en = '', zh = en] = description.split('\n\n');
  return { en, zh };
}

/** A part by its name, with a link to where it is described; one that is described nowhere, as it is written. */
function named(name, root, pageOf) {
  const { en, zh } = titleOf(root.$defs[name]);
  const page = pageOf(name);
  if (page.en !== undefined) return { en: `[${page.en}](${page.at})`, zh: `[${page.zh}](${page.at})` };
  if (en === '') return formOf(root.$defs[name], root, pageOf);
  return { en: `[${en.toLowerCase()}](${page.at})`, zh: `[${zh}](${page.at})` };
}

function ofType(type, schema, formOf) {
  if (type === 'array') {
    const { en, zh } = formOf(schema.items ?? {});
    return { en: `a list of: ${en}`, zh: `列表，每项为：${zh}` };
  }
  if (type !== 'object') return plain[type];
  if (schema.properties !== undefined && schema.additionalProperties === false)
    return { en: 'a map of the words below', zh: '由下列词组成的映射' };
  const { en, zh } = formOf(schema.additionalProperties ?? {});
  return { en: `a map by id, of: ${en}`, zh: `以标识为键的映射，每项为：${zh}` };
}

const orList = ({ en, zh }) => ({ en: `${en}; or a list of these`, zh: `${zh}；或其列表` });

/** How a value of the schema is written. `pageOf` says where a part is described. */
export function formOf(schema, root, pageOf) {
  const again = (inner) => formOf(inner, root, pageOf);
  if (schema.$ref !== undefined) return named(schema.$ref.split('/').at(-1), root, pageOf);
  if (schema.const !== undefined)
    return joined([{ en: `\`${schema.const}\``, zh: `\`${schema.const}\`` }], '', '');
  if (schema.enum !== undefined)
    return { en: code(schema.enum).join(', '), zh: code(schema.enum).join('、') };
  const types = [schema.type ?? []].flat();
  if (schema['x-expected'] !== undefined)
    return types.includes('array') ? orList(schema['x-expected']) : schema['x-expected'];
  if (types.join() === 'string,array') return orList(again(schema.items ?? {}));
  return joined(
    types.map((type) => ofType(type, schema, again)),
    ', or ',
    '，或',
  );
}
