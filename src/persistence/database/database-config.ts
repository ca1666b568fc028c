/** Which database to open: PGlite in this process, or a PostgreSQL server. */
export type DatabaseConfig =
  | {
      readonly kind: 'pglite';
      /** The product's data folder; null keeps everything in memory. */
      readonly folder: string | null;
      /** A `dumpDataDir` tarball to begin with when there is no data yet. */
      readonly beginning?: Blob;
    }
  | {
      readonly kind: 'postgres';
      readonly url: string;
      /** The owner's connection, for migrations; `url` when absent. */
      readonly migrationUrl?: string;
      readonly poolSize?: number;
    };
