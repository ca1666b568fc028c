import { z } from 'zod';
import type { OfferedProvider } from '../application/access/provider-sign-in.js';
import type { ProviderMapping } from '../application/access/provider-rights.js';
import type { Journal } from '../application/ports/journal.js';
import type { Configuration } from '../config/configuration.js';
import { PLATFORM_ROLES } from '../engine/model/facts.js';
import { DomainError } from '../errors/domain-error.js';
import { OpenIdProvider } from '../identity/openid-provider.js';

const roles = z.array(z.enum(PLATFORM_ROLES));
const mapping = z.strictObject({
  roles: z.record(z.string(), roles).default({}),
  groups: z.record(z.string(), z.array(z.string().trim().min(1).max(100))).default({}),
  everyone: roles.default([]),
});

/**
 * The identity provider the configuration names, when it names one.
 * @throws DomainError `start.configuration-invalid` when the mapping is not as it should be.
 */
export function offeredProvider(
  { organisation, provider }: Pick<Configuration, 'organisation' | 'provider'>,
  journal: Pick<Journal, 'error'>,
): OfferedProvider | undefined {
  if (provider === undefined) return undefined;
  const { mapping: text, ...client } = provider;
  return { organisation, provider: new OpenIdProvider(client, journal), mapping: readMapping(text) };
}

function readMapping(text: string): ProviderMapping {
  const result = mapping.safeParse(JSON.parse(text));
  if (result.success) return result.data;
  const places = result.error.issues.map(({ path }) => `/${path.join('/')}`).join(', ');
  throw new DomainError('start.configuration-invalid', {
    reason: {
      en: `OIDC_MAPPING is wrong at ${places}: roles, groups and everyone name roles and groups`,
      zh: `OIDC_MAPPING 在 ${places} 处有误：roles、groups、everyone 须为角色或群组名称`,
    },
  });
}
