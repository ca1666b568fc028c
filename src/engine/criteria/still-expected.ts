import { render } from '../../errors/message.js';
import type { Criterion } from '../model/criterion.js';
import type { Expectation } from '../model/expectation.js';
import type { Situation } from '../situation.js';
import type { Finding } from './finding.js';
import { list, plain } from './wording.js';

const KNOWN_BY = {
  en: '{message} Not known yet: {who} finds out by {dueOn}.',
  zh: '{message}尚不清楚，由{who}于 {dueOn} 前查明。',
};
const SOMEBODY = { en: 'the one who was asked', zh: '指定人员' };
const FINDS_OUT = { en: 'finds out', zh: '负责查明' };

/** The open questions about what a criterion looks at, the most urgent first. */
function expectedFor(criterion: Criterion, { state }: Situation): readonly Expectation[] {
  const open = Object.values(state.expectations ?? {});
  const about = ({ evidence, fields }: Expectation): boolean => {
    if (criterion.kind === 'evidence') return evidence === criterion.evidence;
    if (criterion.kind === 'rows') return fields?.includes(criterion.table) === true;
    return criterion.kind === 'fields' && fields?.some((id) => criterion.fields.includes(id)) === true;
  };
  return open.filter(about).sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
}

/** Says of a criterion that blocks that what it wants is an open question: who finds out, and by when. It blocks still. */
export function stillExpected(found: Finding, criterion: Criterion, situation: Situation): Finding {
  if (found.code === undefined) return found;
  const expected = expectedFor(criterion, situation);
  const [first] = expected;
  if (first === undefined) return found;
  return {
    ...found,
    words() {
      const { message, suppliers = [], ...rest } = found.words();
      const owners = [...new Set(expected.map(({ owner }) => owner))];
      const names = owners.flatMap((id) => situation.facts.people?.people.get(id)?.name ?? []);
      const who = names.length === owners.length ? list(names.map(plain)) : SOMEBODY;
      return {
        ...rest,
        message: render(KNOWN_BY, { message, who, dueOn: first.dueOn }),
        suppliers: [{ role: 'expected', name: FINDS_OUT, users: owners }, ...suppliers],
      };
    },
  };
}
