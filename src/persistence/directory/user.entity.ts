import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { User } from '../../application/ports/directory.js';
import type { Permission, PlatformRole } from '../../engine/model/facts.js';
import { present } from '../present.js';

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

  @Column('text', { array: true })
  permissions!: Permission[];

  @Column('uuid', { nullable: true })
  manager!: string | null;

  @Column('uuid', { nullable: true })
  team!: string | null;

  @Column('boolean')
  active!: boolean;

  @Column('text', { name: 'password_hash', nullable: true, select: false })
  passwordHash!: string | null;

  @Column('boolean', { name: 'password_temporary', select: false })
  passwordTemporary!: boolean;

  @Column('integer')
  version!: number;
}

/** The user of a row, whatever else was selected. */
export function toUser(row: UserEntity): User {
  const { org: _org, passwordHash: _hash, passwordTemporary: _temporary, permissions, ...user } = row;
  return present({ ...user, permissions: permissions.length === 0 ? null : permissions });
}

/** E-mail addresses that differ in case only are the same person's. */
export function comparable(email: string): string {
  return email.trim().toLowerCase();
}
