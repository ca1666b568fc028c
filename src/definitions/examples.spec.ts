import { expect, it } from '@jest/globals';
import { loadFolder } from './load-folder.js';

it('loads every example without an error', async () => {
  const { definitions, problems } = await loadFolder('examples');
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message.en}`)).toEqual(
    [],
  );
  expect(definitions.map(({ definition: { key } }) => key)).toEqual([
    'a-class-flow',
    'account-grading',
    'key-account-six-stage',
    'receivable',
    'six-step-song',
    'solution-selling',
  ]);
});
