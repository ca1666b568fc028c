import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** How the connections to the database stand. */
export interface PoolState {
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
}

/** The figures Prometheus collects; one set for each application, so that tests do not share them. */
export class Metrics {
  readonly registry = new Registry();

  private readonly requests = new Histogram({
    name: 'sluice_http_request_duration_seconds',
    help: 'Duration of requests by route template.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });

  private readonly commands = new Counter({
    name: 'sluice_commands_total',
    help: 'Commands by type and result.',
    labelNames: ['type', 'result'],
    registers: [this.registry],
  });

  private readonly refusals = new Counter({
    name: 'sluice_refusals_total',
    help: 'Blockers of refused commands by their code.',
    labelNames: ['code'],
    registers: [this.registry],
  });

  constructor(pool: () => PoolState) {
    collectDefaultMetrics({ register: this.registry });
    new Gauge<'state'>({
      name: 'sluice_database_connections',
      help: 'Connections of the pool by state; waiting counts those who wait for one.',
      labelNames: ['state'],
      registers: [this.registry],
      collect() {
        const { total, idle, waiting } = pool();
        this.set({ state: 'total' }, total);
        this.set({ state: 'idle' }, idle);
        this.set({ state: 'waiting' }, waiting);
      },
    });
  }

  /** Counts a finished request; `route` is the template, so that ids do not multiply the series. */
  request(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status }, seconds);
  }

  /** Counts a command: `accepted`, or the code of the error it met. */
  command(type: string, result: string): void {
    this.commands.inc({ type, result });
  }

  /** Counts what stood in the way of a refused command. */
  refusal(code: string): void {
    this.refusals.inc({ code });
  }
}
