import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../engine/model/value.js';
import { instantColumn } from '../stored-values.js';

/** A row of `customer`. */
@Entity('customer')
export class CustomerEntity {
  @PrimaryColumn('uuid')
  org!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  /** What the name is sorted by. */
  @Column('text', { name: 'name_sort' })
  nameSort!: string;

  /** What a search compares. */
  @Column('text', { name: 'search_text' })
  searchText!: string;

  @Column('text', { nullable: true })
  industry!: string | null;

  @Column('text', { nullable: true })
  region!: string | null;

  @Column('text', { nullable: true })
  website!: string | null;

  @Column('text', { nullable: true })
  notes!: string | null;

  @Column('timestamptz', { name: 'created_at', transformer: instantColumn })
  createdAt!: Instant;

  @Column('timestamptz', { name: 'updated_at', transformer: instantColumn })
  updatedAt!: Instant;

  @Column('integer')
  version!: number;
}
