import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../engine/model/value.js';
import { instantColumn } from '../stored-values.js';

/** A row of `contact`. */
@Entity('contact')
export class ContactEntity {
  @PrimaryColumn('uuid')
  org!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  customer!: string;

  @Column('text')
  name!: string;

  /** What the name is sorted by. */
  @Column('text', { name: 'name_sort' })
  nameSort!: string;

  @Column('text', { nullable: true })
  title!: string | null;

  @Column('text', { nullable: true })
  department!: string | null;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { nullable: true })
  notes!: string | null;

  /** The same person under another id, which stands for this one. */
  @Column('uuid', { name: 'merged_into', nullable: true })
  mergedInto!: string | null;

  @Column('timestamptz', { name: 'created_at', transformer: instantColumn })
  createdAt!: Instant;

  @Column('timestamptz', { name: 'updated_at', transformer: instantColumn })
  updatedAt!: Instant;

  @Column('integer')
  version!: number;
}
