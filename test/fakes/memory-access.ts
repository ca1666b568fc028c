import { Authenticate } from '../../src/application/access/authenticate.js';
import { Colleagues } from '../../src/application/access/colleagues.js';
import { LockOut } from '../../src/application/access/lock-out.js';
import { OrganisationSettings } from '../../src/application/access/organisation-settings.js';
import { Passwords } from '../../src/application/access/passwords.js';
import { ProviderSignIn } from '../../src/application/access/provider-sign-in.js';
import { Sessions } from '../../src/application/access/sessions.js';
import { SignIn } from '../../src/application/access/sign-in.js';
import { Tokens } from '../../src/application/access/tokens.js';
import { Users } from '../../src/application/access/users.js';
import { MemoryDirectory } from './memory-directory.js';
import { MemorySignInFailures } from './memory-sign-in-failures.js';
import { MemoryTeamStore } from './memory-team-store.js';

/** The use cases about people and how they sign in, over stores in memory. */
export function memoryAccess(directory = new MemoryDirectory()) {
  const { audit } = directory;
  const authenticate = new Authenticate(directory);
  const lockOut = new LockOut(new MemorySignInFailures(audit));
  const passwords = new Passwords(directory, authenticate, lockOut);
  const signIn = new SignIn(directory, lockOut, passwords);
  const tokens = new Tokens(directory, authenticate);
  const sessions = new Sessions(directory, authenticate);
  const users = new Users(directory, new MemoryTeamStore(audit), authenticate, lockOut);
  const providers = [
    [Authenticate, authenticate],
    [SignIn, signIn],
    [ProviderSignIn, { provider: undefined }],
    [Passwords, passwords],
    [Sessions, sessions],
    [Tokens, tokens],
    [Users, users],
    [Colleagues, new Colleagues(directory)],
    [OrganisationSettings, new OrganisationSettings(directory)],
  ] as const;
  return { directory, audit, authenticate, lockOut, passwords, signIn, tokens, sessions, users, providers };
}
