import { checkCondition } from '../../../engine/criteria/condition-check.js';
import type { Condition } from '../../../engine/model/condition.js';
import { situationOf, type Situation } from '../../../engine/situation.js';
import type { ProcessInCalendar } from '../in-calendar.js';
import { actorOf } from './cast.js';
import { factsOf, type RecordScene } from './scene.js';
import type { Applicability } from './sight.js';

/** What conditions and moments are evaluated over in a scene, seen by the owner. */
export function seenByOwner(process: ProcessInCalendar, scene: RecordScene): Situation {
  const nobody = { user: scene.state.owner, roles: [], groups: [] };
  const actor = actorOf(process, 'owner', scene.state) ?? nobody;
  return situationOf(process, scene.state, factsOf(process, scene, actor));
}

/** Whether a condition over the record holds in a scene; it does where there is none. */
export function applicability(
  condition: Condition | undefined,
  process: ProcessInCalendar,
  scene: RecordScene,
): Applicability {
  if (condition === undefined) return 'yes';
  const situation = seenByOwner(process, scene);
  const { fields } = process.definition;
  const { holds } = checkCondition(condition, situation, fields, situation.state.fields);
  return holds === undefined ? 'unknown' : holds ? 'yes' : 'no';
}
