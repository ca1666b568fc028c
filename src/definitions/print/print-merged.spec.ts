import { expect, it } from '@jest/globals';
import { digestOf } from '../canonical-text.js';
import { readFolder } from '../load-folder.js';
import { DefinitionSet } from '../loading/definition-set.js';
import { printMerged } from './print-merged.js';

it.each(['examples', 'process-definitions'])(
  'what is printed of %s loads by itself as the same',
  async (folder) => {
    const files = await readFolder(folder);
    const set = new DefinitionSet(files);
    const beside = files.filter(({ path }) => /^(?:i18n|calendars)\//.test(path));
    const printed = files
      .filter(({ path }) => !path.includes('/'))
      .map((file) => {
        const { definition, root, languages, problems } = set.load(file);
        if (definition === undefined || root === undefined) throw new Error(JSON.stringify(problems));
        const { extends: _parent, uses: _libraries, ...whole } = definition;
        return { file, whole, text: printMerged(root, definition.language, languages) };
      });
    expect(printed.length).toBeGreaterThan(0);
    for (const { file, whole, text } of printed) {
      const alone = new DefinitionSet([{ path: file.path, text }, ...beside]);
      const again = alone.load({ path: file.path, text });
      expect(again.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(again.definition && digestOf(again.definition)).toBe(digestOf(whole));
    }
  },
);

it('says of every line where it came from, and takes texts in the language of their file', () => {
  const parent = `process: parent
version: 1
language: zh
name: 父流程
subject: lead
fields: { amount: { name: 金额, type: money } }
stages:
  - id: one
    exit:
      known: { fields: [amount] }
outcomes: { won: { from: one } }
`;
  const child = `process: child
version: 2
extends: parent@1
language: en
name: Child
stages:
  - { id: one, name: First, exit: { big: { check: "amount > CNY 5" } } }
`;
  const files = [
    { path: 'parent.yaml', text: parent },
    { path: 'child.yaml', text: child },
  ];
  const { root, definition, languages, problems } = new DefinitionSet(files).load(files[1] ?? never());
  if (root === undefined || definition === undefined) throw new Error(JSON.stringify(problems));
  const lines = printMerged(root, 'en', languages)
    .split('\n')
    .map((line) => line.replace(/ +# (?=\S+:\d+$)/, ' ⟵ '));
  expect(lines).toEqual([
    'process: child ⟵ child.yaml:1',
    'version: 2 ⟵ child.yaml:2',
    'language: en ⟵ child.yaml:4',
    'name: Child ⟵ child.yaml:5',
    'subject: lead ⟵ parent.yaml:5',
    'fields: { amount: { name: { zh: 金额 }, type: money } } ⟵ parent.yaml:6',
    'stages: ⟵ child.yaml:6',
    '  - id: one ⟵ child.yaml:7',
    '    exit: ⟵ child.yaml:7',
    '      known: { fields: [amount] } ⟵ parent.yaml:10',
    '      big: { check: "amount > CNY 5" } ⟵ child.yaml:7',
    '    name: First ⟵ child.yaml:7',
    'outcomes: { won: { from: one } } ⟵ parent.yaml:11',
    '# extends: parent@1 ⟵ child.yaml:3',
    '',
  ]);
});

function never(): never {
  throw new Error('no file');
}
