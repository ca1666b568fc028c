/** Which database to open: PGlite in this process, or a PostgreSQL server. */
export type DatabaseConfig =
  | { readonly kind: 'pglite'; /** The product's data folder. */ readonly folder: string }
  | {
      readonly kind: 'pglite';
      /** In memory. */ readonly folder: null;
      /** A `dumpDataDir` tarball to begin with. */ readonly beginning?: Blob;
    }
  | {
      readonly kind: 'postgres';
      readonly url: string;
      /** The owner's connection, for migrations; `url` when absent. */
      readonly migrationUrl?: string;
      readonly poolSize?: number;
    };
