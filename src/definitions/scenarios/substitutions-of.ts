import type { Substitution } from '../../engine/model/org-chart.js';
import type { Instant } from '../../engine/model/value.js';
import { isDate, startOfDay } from '../../engine/time/calendar-day.js';
import { toInstant } from '../../engine/time/instant.js';
import { childOf, type SourceNode } from '../parse/source-node.js';
import type { Names } from './names.js';
import { ScenarioFailure, type Given } from './scenario.js';
import { wordOf } from './words.js';

/** Later than any scenario goes on. */
const FOR_EVER: Instant = '9999-12-31T00:00:00.000Z';

/** Who acts for whom in a scenario, from the words under `given`. @throws ScenarioFailure where one says nothing */
export function substitutionsOf({ substitutions, now, zone }: Given, names: Names): readonly Substitution[] {
  return substitutions.map((node, place) => {
    const word = (key: string) => wordOf(childOf(node, key));
    const [person, standIn, delegate] = [word('person'), word('stand-in'), word('delegate')];
    const substitute = standIn ?? delegate;
    if (person === undefined || substitute === undefined) throw new ScenarioFailure(node, unsaid);
    return {
      id: names.derived(`substitution ${place}`),
      person: names.idOf(person),
      substitute: names.idOf(substitute),
      kind: standIn === undefined ? 'delegate' : 'stand-in',
      from: moment(node, 'from', zone) ?? now,
      until: moment(node, 'until', zone) ?? FOR_EVER,
    };
  });
}

function moment(node: SourceNode, key: string, zone: string): Instant | undefined {
  const text = wordOf(childOf(node, key));
  if (text === undefined) return undefined;
  return isDate(text) ? startOfDay(text, zone) : toInstant(text);
}

const unsaid = {
  en: 'Say for which `person`, and who acts: a `delegate` alongside, or a `stand-in` instead.',
  zh: '请写明 `person`，以及代理人：并行代理写 `delegate`，替代写 `stand-in`。',
};
