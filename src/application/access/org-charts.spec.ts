import { describe, expect, it } from '@jest/globals';
import type { OrgChart } from '../../engine/model/org-chart.js';
import { OrgCharts } from './org-charts.js';

/** A directory that is changed by hand, and counts how often it is read. */
class ChangingDirectory {
  version = 1;
  reads = 0;

  async orgChart(): Promise<OrgChart> {
    this.reads += 1;
    return { version: this.version, people: new Map(), groups: new Map(), substitutions: [] };
  }
}

describe('organisation charts', () => {
  it('are read once for each version, however many ask at once', async () => {
    const directory = new ChangingDirectory();
    const charts = new OrgCharts(directory);
    await Promise.all([charts.at('o', 1), charts.at('o', 1), charts.at('o', 1)]);
    await charts.at('o', 1);
    expect(directory.reads).toBe(1);
    directory.version = 2;
    expect((await charts.at('o', 2)).version).toBe(2);
    expect(directory.reads).toBe(2);
    expect((await charts.at('o', 1)).version).toBe(2);
  });

  it('are never older than asked, even when the reading began before the change', async () => {
    const directory = new ChangingDirectory();
    const charts = new OrgCharts(directory);
    const early = charts.at('o', 1);
    directory.version = 2;
    expect((await charts.at('o', 2)).version).toBe(2);
    expect((await early).version).toBe(1);
    expect((await charts.at('o', 2)).version).toBe(2);
  });

  it('of organisations are kept apart', async () => {
    const directory = new ChangingDirectory();
    const charts = new OrgCharts(directory);
    await charts.at('o', 1);
    await charts.at('p', 1);
    expect(directory.reads).toBe(2);
  });
});
