import {
  byId,
  condition,
  count,
  day,
  duration,
  either,
  list,
  map,
  object,
  other,
  phrase,
  reference,
  share,
  text,
  truth,
  value,
  word,
  type Shape,
} from './shape.js';

/*
 * The format as its manual tells it, so far as the mutator has to know where what stands. It is written from the manual and
 * not from the schema: a mistake of the schema must not hide itself here.
 */

const words = {
  name: text,
  help: text,
  hint: text,
  example: text,
  template: text,
  skill: text,
  // In a variant: what the parent has here is left out, for this reason.
  remove: text,
};
const field_ = reference('field');
const roles = reference('role', 'owner', 'pool');
const gate = (): Shape => map(criterion, 'criterion');

const criterion: Shape = object('criterion', () => ({
  ...words,
  fields: field_,
  evidence: reference('evidence'),
  artifact: reference('artifact'),
  task: reference('task'),
  rows: field_,
  check: truth,
  approval: reference('approval'),
  linked: reference('link'),
  any: list(criterion),
  all: list(criterion),
  none: list(criterion),
  of: list(criterion),
  where: condition,
  every: condition,
  eachOf: reference('field'),
  atLeast: count,
  newerThan: duration,
  after: value,
  before: value,
  validOn: value,
  since: word,
  if: condition,
  unlessApproved: reference('approval'),
  override: word,
}));

const computation = either(
  list(object('computed line', () => ({ if: condition, then: either(value) }))),
  value,
);

const field: Shape = object('field', () => ({
  ...words,
  type: word,
  of: either(map(text, 'option'), phrase([/^.+$/, 'field'])),
  columns: map(field, 'column'),
  required: other,
  optional: other,
  personal: other,
  min: other,
  max: other,
  pattern: other,
  minLength: count,
  maxLength: count,
  if: condition,
  by: roles,
  see: roles,
  lock: reference('stage'),
  is: computation,
  requires: gate(),
}));
const questions = map(field);

const role = object('role', () => ({
  ...words,
  is: phrase([/^field (.+)$/, 'field']),
  of: field_,
  else: phrase([/^field (.+)$/, 'field']),
}));

const evidence = object('evidence', () => ({
  ...words,
  fields: map(field, 'field'),
  provenance: word,
  expires: either(condition),
  artifact: reference('artifact'),
  from: phrase([/^([^.]+)\./, 'link']),
  verifiedBy: roles,
  by: roles,
  requires: gate(),
}));

const artifact = object('artifact', () => ({
  ...words,
  formats: other,
  maxSize: other,
  by: roles,
  requires: gate(),
}));

const task = object('task', () => ({ ...words, id: text, by: roles }));

const stage = object('stage', () => ({
  ...words,
  id: text,
  probability: share,
  forecast: word,
  within: duration,
  then: actions,
  expected: object('expectation', () => ({ conversion: share, duration })),
  tasks: list(task, 'task'),
  entry: gate(),
  exit: gate(),
  if: condition,
  after: reference('stage'),
  replaces: reference('stage'),
  keeps: reference('criterion'),
}));

const outcome = object('outcome', () => ({
  ...words,
  from: reference('stage', 'any'),
  result: word,
  requires: gate(),
  asks: questions,
  consent: roles,
  reopens: other,
}));

const transition = object('transition', () => ({
  ...words,
  id: text,
  from: reference('stage', 'any'),
  to: reference('stage', 'back'),
  by: roles,
  if: condition,
  requires: gate(),
  asks: questions,
  sets: byId('field', value),
  waives: word,
  allowed: other,
  keeps: word,
  voids: word,
}));

const step: Shape = object('step', () => ({
  ...words,
  by: roles,
  quorum: other,
  if: condition,
  within: duration,
  then: either(actions, word),
  all: list(step),
}));

const approval = object('approval', () => ({
  ...words,
  covers: list(
    phrase([/^artifact (.+)$/, 'artifact'], [/^evidence (.+)$/, 'evidence'], [/^[^ ]+$/, 'field']),
  ),
  steps: list(step),
  asks: either(field_, questions),
  returnsTo: reference('stage'),
  locks: reference('evidence'),
  separation: reference('role', 'requester', 'owner'),
}));

const link = object('link', () => ({
  ...words,
  process: other,
  count: other,
  carries: either(byId('field', other), field_),
}));

const action = object('action', () => ({
  remind: roles,
  move: reference('stage'),
  transition: reference('transition'),
  set: byId('field', value),
  create: reference('link'),
  task: text,
  to: roles,
  outcome: reference('outcome'),
  assign: roles,
  escalate: other,
}));
const actions = either(list(action), action, word);

const event = phrase(
  [/^changed\((.+)\)$/, 'field'],
  [/^recorded\((.+)\)$/, 'evidence'],
  [/^attached\((.+)\)$/, 'artifact'],
  [/^(?:entered|left)\((.+)\)$/, 'stage'],
  [/^(?:approved|rejected)\((.+)\)$/, 'approval'],
  [/^outcome\((.+)\)$/, 'outcome'],
);

const rule = object('rule', () => ({
  id: text,
  name: text,
  at: value,
  on: event,
  every: duration,
  from: value,
  if: condition,
  do: actions,
}));

const jumpRule = either(
  object('jump rule', () => ({ NO: text, remove: text })),
  word,
);
const jumpRow = object('jump row', () => ({ remove: text }), byId('stage', jumpRule));

const head = { version: other, language: word, name: text, help: text };

/** What a library may hold as well as a definition. */
const shared = {
  settings: map(other, 'setting'),
  roles: map(role, 'role'),
  fields: map(field, 'field'),
  evidence: map(evidence, 'evidence'),
  artifacts: map(artifact, 'artifact'),
  links: map(link, 'link'),
  approvals: map(approval, 'approval'),
  policies: map(object('policy', () => ({ name: text, help: text, at: condition, requires: gate() }))),
};

/** A library. */
export const library: Shape = object('library', () => ({ library: other, ...head, ...shared }));

/** A definition. */
export const definition: Shape = object('definition', () => ({
  process: other,
  ...head,
  subject: other,
  extends: other,
  uses: other,
  calendar: other,
  ...shared,
  figures: object('figures', () => ({ amount: field_, closeOn: field_ })),
  stages: list(stage, 'stage'),
  outcomes: map(outcome, 'outcome'),
  transitions: list(transition, 'transition'),
  jumps: object('jumps', () => ({ default: word, consent: roles }), byId('stage', jumpRow)),
  rules: list(rule),
  unique: map(
    object('uniqueness', () => ({
      name: text,
      fields: reference('field', 'customer', 'owner'),
      while: condition,
    })),
  ),
  guarantees: map(
    object('guarantee', () => ({
      name: text,
      outcome: reference('outcome'),
      stage: reference('stage'),
      onlyAfter: criterion,
    })),
  ),
}));

const year = object('year', () => ({
  notice: text,
  holidays: list(object('holiday', () => ({ name: text, days: list(day) }))),
  makeUpDays: list(day),
}));

/** A business calendar. */
export const calendar: Shape = object('calendar', () => ({
  calendar: other,
  name: text,
  workweek: list(word),
  years: map(year),
}));
