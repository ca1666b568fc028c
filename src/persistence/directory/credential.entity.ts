import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Scope } from '../../application/ports/directory.js';
import type { Instant } from '../../engine/model/value.js';
import { hexColumn, instantColumn } from '../stored-values.js';

/** A row of `credential`. */
@Entity('credential')
export class CredentialEntity {
  @PrimaryColumn('uuid')
  org!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'user_id' })
  user!: string;

  @Column('text')
  kind!: 'token' | 'session';

  @Column('text')
  name!: string;

  @Column('text', { array: true })
  scopes!: Scope[];

  @Column('bytea', { name: 'secret_hash', transformer: hexColumn })
  secretHash!: string;

  @Column('timestamptz', { name: 'created_at', transformer: instantColumn })
  createdAt!: Instant;

  @Column('timestamptz', { name: 'expires_at', transformer: instantColumn })
  expiresAt!: Instant;

  @Column('timestamptz', { name: 'revoked_at', nullable: true, transformer: instantColumn })
  revokedAt!: Instant | null;
}
