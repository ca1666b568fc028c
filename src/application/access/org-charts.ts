import { LRUCache } from 'lru-cache';
import type { OrgChart } from '../../engine/model/org-chart.js';
import type { Directory } from '../ports/directory.js';

/** How many organisations' charts are kept. */
const MAX_CHARTS = 100;

/** Where no version is asked for, names may be as old as a sign-in may be. */
const KEPT_MS = 30_000;

/** The organisation charts, read again only when the directory has changed. */
export class OrgCharts {
  private readonly known = new LRUCache<string, OrgChart>({ max: MAX_CHARTS, ttl: KEPT_MS });
  private readonly loading = new Map<string, Promise<OrgChart>>();

  constructor(private readonly directory: Pick<Directory, 'orgChart'>) {}

  /**
   * The chart at the version a decision read named, or at a later one when the directory has changed since: what rests
   * on the chart rests on the version the chart names. Not to be called while holding a database session.
   */
  async at(org: string, version: number): Promise<OrgChart> {
    for (;;) {
      const known = this.known.get(org);
      if (known !== undefined && known.version >= version) return known;
      const loading = this.loading.get(org);
      if (loading === undefined) return this.load(org);
      // One that began before the change may be older than wanted.
      const joined = await loading;
      if (joined.version >= version) return joined;
    }
  }

  private async load(org: string): Promise<OrgChart> {
    const loading = this.directory.orgChart(org);
    this.loading.set(org, loading);
    try {
      const chart = await loading;
      if ((this.known.get(org)?.version ?? -1) < chart.version) this.known.set(org, chart);
      return chart;
    } finally {
      this.loading.delete(org);
    }
  }
}
