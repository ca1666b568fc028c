import { describe, expect, it } from '@jest/globals';
import { loadDefinition } from '../../src/definitions/load-definition.js';
import { hostileFiles } from './hostile-files.js';

describe('a hostile file', () => {
  it.each(hostileFiles)(
    'is answered: $what',
    ({ files, mayLoad = false }) => {
      const [own, ...beside] = Object.entries(files()).map(([path, text]) => ({ path, text }));
      const { definition, problems } = loadDefinition(own ?? { path: 'sample.yaml', text: '' }, beside);
      const wrong = problems.some(({ severity }) => severity === 'error');
      expect(wrong || mayLoad).toBe(true);
      expect(definition === undefined).toBe(wrong);
      for (const { line, column, message } of problems)
        expect(line >= 1 && column >= 1 && message.en !== '' && message.zh !== '').toBe(true);
      expect(Object.keys(Object.prototype)).toEqual([]);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    },
    30_000,
  );
});
