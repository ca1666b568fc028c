import type { Provider } from '@nestjs/common';
import { Authenticate } from '../application/access/authenticate.js';
import { Colleagues } from '../application/access/colleagues.js';
import { Groups } from '../application/access/groups.js';
import { LockOut } from '../application/access/lock-out.js';
import { OrganisationSettings } from '../application/access/organisation-settings.js';
import { Passwords } from '../application/access/passwords.js';
import { type OfferedProvider, ProviderSignIn } from '../application/access/provider-sign-in.js';
import { Sessions } from '../application/access/sessions.js';
import { SignIn } from '../application/access/sign-in.js';
import { Substitutions } from '../application/access/substitutions.js';
import { Teams } from '../application/access/teams.js';
import { Tokens } from '../application/access/tokens.js';
import { Users } from '../application/access/users.js';
import { provide } from './provide.js';
import type { Stores } from './stores.js';

/** The use cases about people and how they sign in. */
export function accessUseCases(
  stores: Pick<
    Stores,
    'audit' | 'directory' | 'groups' | 'identities' | 'signInFailures' | 'substitutions' | 'teams'
  >,
  offer?: OfferedProvider,
): Provider[] {
  const { audit, directory, groups, identities, signInFailures, substitutions, teams } = stores;
  const authenticate = new Authenticate(directory);
  const lockOut = new LockOut(signInFailures);
  const passwords = new Passwords(directory, authenticate, lockOut);
  return [
    provide(Authenticate, authenticate),
    provide(SignIn, new SignIn(directory, lockOut, passwords)),
    provide(ProviderSignIn, new ProviderSignIn(offer, directory, identities, authenticate, audit)),
    provide(Passwords, passwords),
    provide(Sessions, new Sessions(directory, authenticate)),
    provide(Tokens, new Tokens(directory, authenticate)),
    provide(Users, new Users(directory, teams, authenticate, lockOut)),
    provide(Teams, new Teams(teams, directory)),
    provide(Groups, new Groups(groups, authenticate)),
    provide(Colleagues, new Colleagues(directory)),
    provide(OrganisationSettings, new OrganisationSettings(directory)),
    provide(Substitutions, new Substitutions(substitutions, directory)),
  ];
}
