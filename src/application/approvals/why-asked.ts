import type { CompiledProcess } from '../../engine/compile-process.js';
import type { Seat } from '../../engine/model/approval-request.js';
import { inLanguage, type FullText, type Language } from '../../engine/model/text.js';

type NameOf = (id: string) => string | undefined;

/** Why somebody is asked, in one sentence; `reader` is whoever acts for the person, where that is another. */
export function whyAsked(
  { person, origin }: Seat,
  { roles }: Pick<CompiledProcess, 'roles'>,
  nameOf: NameOf,
  reader: string = person,
): FullText {
  const named = (id: string): string => nameOf(id) ?? id;
  const role = (id: string, language: Language): string => inLanguage(roles.get(id)?.name, language, id);
  const reason = ((): FullText => {
    switch (origin.is) {
      case 'role':
        return { en: `as ${role(origin.role, 'en')}`, zh: `角色：${role(origin.role, 'zh')}` };
      case 'reassigned':
        return {
          en: `handed over by ${named(origin.by)}, in place of ${named(origin.from)}`,
          zh: `由${named(origin.by)}转交，代替${named(origin.from)}`,
        };
      case 'added':
        return { en: `added by ${named(origin.by)}`, zh: `由${named(origin.by)}加签` };
      case 'escalated':
        return {
          en: `because ${named(origin.from)} did not decide in time`,
          zh: `因${named(origin.from)}逾期未决而升级`,
        };
    }
  })();
  if (reader === person) return reason;
  return { en: `for ${named(person)}, ${reason.en}`, zh: `代${named(person)}（${reason.zh}）` };
}
