import type { BusinessCalendar } from '../../engine/model/facts.js';
import type { Text } from '../../engine/model/text.js';
import { parseSource, type SourceFile } from '../parse/parse-source.js';
import { childOf, entriesOf, itemsOf, type SourceMap } from '../parse/source-node.js';
import type { ProblemList } from '../problems/problem-list.js';
import type { Problem } from '../problems/problem.js';
import { stringAt } from '../resolve/read.js';
import { checkSchema } from '../schema/check-schema.js';
import { CalendarYears } from './calendar-years.js';
import { listedTwice, otherName } from './calendar-findings.js';
import { WEEKDAYS } from './weekdays.js';

/** What a calendar file holds. */
export interface LoadedCalendar {
  /** Absent when the file has an error. */
  readonly calendar?: BusinessCalendar;
  readonly name: Text;
  /** The years whose holidays it knows; in others the week alone counts. */
  readonly announced: readonly number[];
  readonly problems: readonly Problem[];
}

function nameOf(root: SourceMap): Text {
  const name = stringAt(root, 'name');
  if (name !== undefined) return { en: name, zh: name };
  return Object.fromEntries(
    (['en', 'zh'] as const).flatMap((language) => {
      const text = stringAt(childOf(root, 'name'), language);
      return text === undefined ? [] : [[language, text]];
    }),
  );
}

function workweekOf(root: SourceMap, problems: ProblemList): readonly number[] {
  const numbers = new Set<number>();
  for (const node of itemsOf(childOf(root, 'workweek'))) {
    const number = node.kind === 'scalar' ? WEEKDAYS.indexOf(node.text) + 1 : 0;
    if (numbers.has(number)) problems.add(node, listedTwice(WEEKDAYS[number - 1] ?? ''));
    if (number > 0) numbers.add(number);
  }
  return [...numbers].sort();
}

function checkName(root: SourceMap, key: string, { path }: SourceFile, problems: ProblemList): void {
  const node = childOf(root, 'calendar');
  const file = path
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/\.ya?ml$/, '');
  if (node !== undefined && file !== undefined && file !== key) problems.add(node, otherName(file, key));
}

/** Loads a business calendar (`calendars/<key>.yaml`). Takes any text and never throws; reports everything at once. */
export function loadCalendar(file: SourceFile): LoadedCalendar {
  const { root, problems } = parseSource(file);
  if (root === undefined || !checkSchema(root, problems, 'calendar').fits)
    return { name: {}, announced: [], problems: problems.sorted() };
  const key = stringAt(root, 'calendar') ?? '';
  checkName(root, key, file, problems);
  const workweek = workweekOf(root, problems);
  const years = new CalendarYears(workweek, problems);
  for (const { key: year, value } of entriesOf(childOf(root, 'years'))) years.read(year, value);
  years.compare();
  const loaded = { name: nameOf(root), announced: years.announced, problems: problems.sorted() };
  if (problems.hasErrors) return loaded;
  const calendar = {
    key,
    workweek,
    holidays: new Set(years.holidays),
    makeUpDays: new Set(years.makeUpDays.keys()),
  };
  return { calendar, ...loaded };
}
