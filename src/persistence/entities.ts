import type { EntitySchema } from 'typeorm';
import { ContactEntity } from './customers/contact.entity.js';
import { CustomerEntity } from './customers/customer.entity.js';
import { CredentialEntity } from './directory/credential.entity.js';
import { OrganisationEntity } from './directory/organisation.entity.js';
import { UserEntity } from './directory/user.entity.js';

/** Every TypeORM entity: what is read and written through repositories. */
export const entities: readonly (EntitySchema | (new () => object))[] = [
  OrganisationEntity,
  UserEntity,
  CredentialEntity,
  CustomerEntity,
  ContactEntity,
];
