import type { Criterion } from '../model/criterion.js';
import { render } from '../../errors/message.js';
import type { Situation } from '../situation.js';
import { heldSince } from '../approvals/standing.js';
import { approvalName, firstApprovers } from './approvals.js';
import { met, type Finding } from './finding.js';
import { day } from './wording.js';

const PASSES = {
  en: '{message} It passes because “{approval}” was granted ({date}).',
  zh: '{message}已获“{approval}”批准（{date}），予以通过。',
};
const WOULD_PASS = {
  en: '{message} It would pass if “{approval}” were granted.',
  zh: '{message}如获“{approval}”批准，亦可通过。',
};

/** What a criterion comes to when an approval lets it pass although it does not hold (`unlessApproved`). */
export function unlessApproved(
  found: Finding,
  { unlessApproved: id }: Criterion,
  situation: Situation,
): Finding {
  if (id === undefined || found.code === undefined) return found;
  const approval = () => approvalName(id, situation);
  const granted = heldSince(id, situation);
  if (granted !== undefined) {
    const words = () => {
      const { message, seen, wanted } = found.words();
      const parameters = { message, approval: approval(), date: day(granted, situation.facts.zone) };
      return {
        message: render(PASSES, parameters),
        ...(seen === undefined ? {} : { seen }),
        ...(wanted === undefined ? {} : { wanted }),
      };
    };
    return met(words, { approvals: [id], ...(found.parts === undefined ? {} : { parts: found.parts }) });
  }
  return {
    ...found,
    words() {
      const { message, suppliers = [], ...rest } = found.words();
      const others = firstApprovers(id, situation).filter(
        ({ role }) => !suppliers.some((supplier) => supplier.role === role),
      );
      return {
        ...rest,
        message: render(WOULD_PASS, { message, approval: approval() }),
        suppliers: [...suppliers, ...others],
      };
    },
  };
}
