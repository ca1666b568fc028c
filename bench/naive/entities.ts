import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  ManyToOne,
  OneToMany,
  PrimaryColumn,
  VersionColumn,
  type Relation,
} from 'typeorm';

/** The tables somebody would write down first: one entity a noun, relations where the nouns meet. */
@Entity()
export class Person {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text', { array: true })
  roles!: string[];
}

@Entity()
export class AccessToken {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organisation!: string;

  @Index({ unique: true })
  @Column('text')
  secretHash!: string;

  @Column('timestamptz')
  expiresAt!: Date;

  @ManyToOne(() => Person)
  person!: Relation<Person>;
}

@Entity()
export class Opportunity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  organisation!: string;

  @Column('text')
  name!: string;

  @Column('text')
  stage!: string;

  @Column('timestamptz')
  stageEnteredAt!: Date;

  @Column('jsonb')
  fields!: { amount: string; budget: string; schedule: string };

  @Column('text')
  headHash!: string;

  @VersionColumn()
  version!: number;

  @OneToMany(() => Evidence, (evidence) => evidence.opportunity)
  evidence!: Relation<Evidence>[];
}

@Entity()
export class Evidence {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: string;

  @Column('jsonb')
  values!: { outcome: string };

  @Column('timestamptz')
  occurredAt!: Date;

  @Index()
  @ManyToOne(() => Opportunity, (opportunity) => opportunity.evidence)
  opportunity!: Relation<Opportunity>;
}

@Entity()
@Index(['opportunity', 'seq'], { unique: true })
export class OpportunityEvent {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  opportunity!: string;

  @Column('int')
  seq!: number;

  @Column('jsonb')
  body!: object;

  @Column('text')
  hash!: string;

  @CreateDateColumn()
  recordedAt!: Date;
}

@Entity()
export class StageStay {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  opportunity!: string;

  @Column('text')
  stage!: string;

  @Column('timestamptz')
  enteredAt!: Date;

  @Column('timestamptz')
  leftAt!: Date;
}

@Entity()
export class OutboxMessage {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  opportunity!: string;

  @Column('text')
  topic!: string;

  @Index()
  @CreateDateColumn()
  createdAt!: Date;
}

@Entity()
export class KeptAnswer {
  @PrimaryColumn('text')
  key!: string;

  @Column('text')
  bodyHash!: string;

  @Column('jsonb')
  answer!: object;

  @CreateDateColumn()
  createdAt!: Date;
}

/** Every entity of the naive server. */
export const entities = [
  Person,
  AccessToken,
  Opportunity,
  Evidence,
  OpportunityEvent,
  StageStay,
  OutboxMessage,
  KeptAnswer,
];
