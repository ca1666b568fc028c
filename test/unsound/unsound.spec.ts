import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { readFolder } from '../../src/definitions/load-folder.js';
import { loadDefinition } from '../../src/definitions/load-definition.js';
import { DefinitionSet } from '../../src/definitions/loading/definition-set.js';
import { longProcess } from '../../src/definitions/testing/long-process.js';
import { checks } from '../../src/definitions/verification/checks/checks.js';
import { replay } from '../../src/definitions/verification/story/replay.js';
import { verify } from '../../src/definitions/verification/verify.js';
import { compileProcess } from '../../src/engine/compile-process.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const corpus = readdirSync(here).filter((name) => name.endsWith('.yaml'));

function load(name: string) {
  const text = readFileSync(join(here, name), 'utf8');
  const { definition, problems, locate } = loadDefinition({ path: name, text });
  if (definition === undefined)
    throw new Error(`${name}: ${problems.map(({ message }) => message.en).join(' ')}`);
  const wanted = /^# expect: (\S+)$/m.exec(text)?.[1];
  return { definition, locate, wanted };
}

describe('definitions that are unsound on purpose', () => {
  it('are many, and every check has some', () => {
    const wanted = corpus.map((name) => load(name).wanted);
    expect(corpus.length).toBeGreaterThanOrEqual(40);
    for (const { id } of checks)
      expect(wanted.filter((check) => check === id).length).toBeGreaterThanOrEqual(2);
  });

  it.each(corpus)(
    '%s is never ok, and the check it was made for says so, with its place and a story that is so',
    (name) => {
      const { definition, locate, wanted } = load(name);
      const { verdict, findings } = verify(definition);
      expect(verdict).toBe('unsound');
      const found = findings.filter(({ check, verdict: one }) => check === wanted && one === 'violated');
      expect(found).not.toEqual([]);
      const violated = findings.filter((finding) => finding.verdict === 'violated');
      // Where approvals and timers are at fault it is seen at the end of the story, not only told there.
      const watched = violated.filter(({ check }) => /^(?:approval|quorum|timer)-/.test(check));
      for (const { counterexample } of watched)
        expect(counterexample.expected.seen?.length).toBeGreaterThanOrEqual(1);
      for (const { part, key } of findings) expect(locate(part, key)?.line).toBeGreaterThan(2);
      const process = compileProcess(definition, '0'.repeat(64));
      const stories = violated.map(({ counterexample }) => counterexample);
      expect(stories.map((story) => replay(process, story))).toEqual(
        stories.map(() => ({ reproduced: true })),
      );
    },
  );
});

describe('definitions that are sound', () => {
  it.each(['process-definitions', 'examples'])('all of %s are proved so', async (folder) => {
    const set = new DefinitionSet(await readFolder(join(here, '../..', folder)));
    const names = readdirSync(join(here, '../..', folder)).filter((name) => name.endsWith('.yaml'));
    const verdicts = names.map((name) => {
      const file = set.files.at(basename(name));
      const definition = file && set.load(file).definition;
      return [name, definition && verify(definition).verdict];
    });
    expect(verdicts).toEqual(names.map((name) => [name, 'ok']));
  });

  it('is one of fifty stages, whose every stage is gone through', () => {
    const { definition } = loadDefinition({ path: 'long-process.yaml', text: longProcess(50) });
    expect(definition && verify(definition)).toMatchObject({ verdict: 'ok', findings: [] });
  });
});
