import { describe, expect, it } from '@jest/globals';
import { loadDefinition } from '../load-definition.js';

const text = `process: sale
version: 1
language: zh
name: { zh: 销售, en: Sale }
subject: opportunity
stages:
  - id: visit
    name: { zh: 拜访, en: Visit }
    tasks:
      - { id: ask, name: { zh: 提问, en: Ask }, skill: 提问技巧 }
      - { id: listen, name: { zh: 倾听, en: Listen }, skill: { zh: 倾听, en: Listening } }
outcomes: { won: { name: { zh: 赢单, en: Won }, from: visit } }
`;

describe('the skill of an item', () => {
  it('is translated once in a side file, by its word, or in place', () => {
    const side = { path: 'i18n/en/sale.yaml', text: 'skills: { 提问技巧: Asking questions }\n' };
    const { definition, problems } = loadDefinition({ path: 'sale.yaml', text }, [side]);
    expect(problems).toEqual([]);
    expect(definition?.stages[0]?.tasks.map(({ skill }) => skill)).toEqual([
      { zh: '提问技巧', en: 'Asking questions' },
      { zh: '倾听', en: 'Listening' },
    ]);
  });

  it('is missed in a language that lacks it', () => {
    const { problems } = loadDefinition({ path: 'sale.yaml', text }, []);
    expect(problems).toMatchObject([{ code: 'definition.missing-translation', severity: 'warning' }]);
  });
});
