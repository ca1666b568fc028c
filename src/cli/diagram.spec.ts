import { describe, expect, it } from '@jest/globals';
import { diagramCommand } from './diagram.js';

const file = 'process-definitions/key-account-six-stage.yaml';

describe('sluice diagram', () => {
  it('draws in the language of the file, or in another', async () => {
    const own = await diagramCommand(file);
    expect([own.exitCode, own.output]).toEqual([0, expect.stringContaining('客户开发')]);
    const english = await diagramCommand(file, { format: 'svg', language: 'en' });
    expect(english.output).toMatch(/^<svg [^]*>Customer development</);
  });

  it('exports the machine as JSON', async () => {
    const { exitCode, output } = await diagramCommand(file, { format: 'xstate', language: 'zh' });
    expect(exitCode).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ initial: 'development', description: '大客户销售六阶段' });
  });

  it('draws an overlay with what it inherits', async () => {
    const { output } = await diagramCommand('examples/six-step-song.yaml');
    expect(output).toContain('呈现价值');
    expect(output).toContain('审批：contract-signing');
  });

  it.each([
    [{ format: 'png' }, /mermaid, svg or xstate, not png/],
    [{ format: 'png', language: 'zh' }, /而不是 png/],
    [{ language: 'fr' }, /en or zh, not fr/],
  ])('says what is wrong with %j', async (options, complaint) => {
    const { exitCode, output } = await diagramCommand(file, options);
    expect([exitCode, output]).toEqual([2, expect.stringMatching(complaint)]);
  });

  it('says that there is no such file', async () => {
    expect(await diagramCommand('none.yaml')).toEqual({
      exitCode: 2,
      output: 'There is no file none.yaml.\n',
    });
  });
});
