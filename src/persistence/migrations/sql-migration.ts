import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A migration written as SQL statements; it is never undone, a later one puts right what it got wrong. */
export abstract class SqlMigration implements MigrationInterface {
  /** TypeORM sorts migrations by the number at the end. */
  abstract readonly name: string;
  protected abstract readonly statements: readonly string[];

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of this.statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error(`${this.name} is not undone: write another migration instead`));
  }
}
