import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlatformRole } from '../../engine/model/facts.js';

/** A row of `app_user`. */
@Entity('app_user')
export class UserEntity {
  @PrimaryColumn('uuid')
  org!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  email!: string;

  @Column('text')
  name!: string;

  @Column('text', { array: true })
  roles!: PlatformRole[];

  @Column('text', { array: true })
  groups!: string[];

  @Column('uuid', { nullable: true })
  manager!: string | null;

  @Column('boolean')
  active!: boolean;

  @Column('text', { name: 'password_hash', nullable: true, select: false })
  passwordHash!: string | null;

  @Column('integer')
  version!: number;
}
