import { DomainError } from '../errors/domain-error.js';
import type { PersonalValueStore } from './ports/personal-value-store.js';
import type { RequestContext } from './request-context.js';
import type { ShownRecords } from './visibility/shown-records.js';

/** Erases the personal values of an instance (GDPR article 17, PIPL article 47); its log still verifies. */
export class ErasePersonalValues {
  constructor(
    private readonly records: ShownRecords,
    private readonly personal: PersonalValueStore,
  ) {}

  /**
   * Administrators only.
   * @returns how many values were erased.
   * @throws DomainError `access.forbidden`, `instance.not-found`
   */
  async erase(context: RequestContext, instance: string): Promise<number> {
    if (!context.actor.roles.includes('administrator')) {
      throw new DomainError('access.forbidden', {
        action: { en: 'erasing personal values', zh: '删除个人信息' },
      });
    }
    await this.records.find(context, instance);
    return this.personal.erase(context.org, instance, context.actor.user);
  }
}
