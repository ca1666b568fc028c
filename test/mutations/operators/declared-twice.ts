import type { Operator } from '../planting/operator.js';
import { insertIntoSection } from '../planting/sections.js';
import type { Declaration } from '../reading/declarations.js';
import { valueAt, type Reading } from '../reading/reading.js';
import { stretchOf } from '../reading/source.js';

/** What a library shares, by section, and the least that such an item consists of. */
const LEAST: Readonly<Record<string, string>> = {
  settings: '7',
  roles: '{ is: group others }',
  fields: '{ type: text }',
  evidence: '{ fields: { words: { type: text } } }',
  artifacts: '{ formats: [pdf] }',
  approvals: '{ steps: [{ by: group others }] }',
  links: '{ process: other }',
};

/** What stands at the top of those sections. */
const shared = (declarations: readonly Declaration[]) =>
  declarations.flatMap(({ name, at, path: [section = '', ...below] }) =>
    below.length === 1 && section in LEAST ? [{ name, section, at }] : [],
  );

/** Whether the definition takes out what its parent has under this name. */
const isGone = (user: Reading, name: string) =>
  user.declarations.some((each) => each.name === name && valueAt(each.node, 'remove') !== undefined);

const usesIn = ({ source }: Reading) => ({
  file: source.file,
  offset: stretchOf(valueAt(source.document.contents, 'uses')).start,
});

/** A definition and a library it uses, or two libraries, mean different things by the same id. */
export const declaredTwice: Operator = {
  id: 'declared-twice',
  *plant({ source, reading, users }) {
    const own = new Set(shared(reading.declarations).map(({ name }) => name));
    const known = reading.libraries.flatMap(({ declarations }) => shared(declarations));
    const others = users.flatMap((user) =>
      shared([...user.declarations, ...(user.parent?.known() ?? [])])
        .filter(({ name }) => !own.has(name) && !isGone(user, name))
        .map((each) => ({ ...each, user })),
    );
    for (const { name, section, at, user } of [
      ...known.map((each) => ({ ...each, user: undefined })),
      ...others,
    ]) {
      const entry = `${name}: ${LEAST[section]}`;
      const edit = insertIntoSection(source, section, entry);
      if (edit === undefined) continue;
      const places = user === undefined ? [] : [usesIn(user), { file: user.source.file, offset: at.start }];
      yield { what: `${section}: ${entry}`, edits: [edit], at: [edit.start, ...places] };
    }
  },
};
