import { describe, expect, it } from '@jest/globals';
import { loadDefinition } from '../load-definition.js';
import { definitionText } from '../testing/definition-text.js';

const codesOf = (path: string) =>
  loadDefinition({ path, text: definitionText() }).problems.map(({ code }) => code);

describe('file-name', () => {
  it('finds a file named otherwise than its process', () => {
    expect(codesOf('other.yaml')).toEqual(['definition.file-name']);
  });

  it.each(['sample.yaml', 'sample.yml', 'folder/sample.yaml', 'folder\\sample.yaml'])(
    'is content with %s',
    (path) => {
      expect(codesOf(path)).toEqual([]);
    },
  );
});
