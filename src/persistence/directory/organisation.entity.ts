import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A row of `organisation`. */
@Entity('organisation')
export class OrganisationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  slug!: string;

  @Column('text')
  name!: string;

  @Column('text')
  zone!: string;
}
