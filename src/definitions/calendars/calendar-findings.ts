import type { Finding } from '../problems/problem.js';

/** The file is called other than its calendar. */
export function otherName(file: string, key: string): Finding {
  return {
    code: 'calendar.file-name',
    message: {
      en: `The file is called \`${file}\`, the calendar \`${key}\`; give both the same name.`,
      zh: `文件名为 \`${file}\`，日历为 \`${key}\`；请使用相同的名称。`,
    },
  };
}

/** A day there never is. */
export function noSuchDay(text: string): Finding {
  return {
    code: 'calendar.no-such-day',
    message: { en: `There is no day ${text}.`, zh: `不存在 ${text} 这一天。` },
  };
}

/** Days that end before they begin. */
export function backwards(first: string, last: string): Finding {
  return {
    code: 'calendar.backwards',
    message: {
      en: `${last} comes before ${first}; write the earlier day first.`,
      zh: `${last} 早于 ${first}；请将较早的日期写在前面。`,
    },
    suggestion: `${last}..${first}`,
  };
}

/** A day listed under another year. */
export function outsideYear(day: string, year: string, suggestion?: string): Finding {
  return {
    code: 'calendar.outside-year',
    message: {
      en: `${day} does not lie in ${year}, under which it stands.${suggestion === undefined ? '' : ` Did you mean \`${suggestion}\`?`}`,
      zh: `${day} 不在其所属的 ${year} 年内。${suggestion === undefined ? '' : `您是否想写 \`${suggestion}\`？`}`,
    },
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** Something listed a second time. */
export function listedTwice(what: string): Finding {
  return {
    code: 'calendar.listed-twice',
    severity: 'warning',
    message: { en: `${what} is listed already.`, zh: `${what} 已列出过。` },
  };
}

/** A make-up day on which the week works anyhow. */
export function worksAnyhow(day: string, weekday: string): Finding {
  return {
    code: 'calendar.works-anyhow',
    severity: 'warning',
    message: {
      en: `${day} is a ${weekday}, which is worked anyhow; it makes up for nothing.`,
      zh: `${day} 按周本就是工作日（${weekday}），无须列为调休上班日。`,
    },
  };
}

/** A day both off and worked. */
export function offAndWorked(day: string): Finding {
  return {
    code: 'calendar.off-and-worked',
    message: {
      en: `${day} is listed as a holiday too; a day is either off or worked.`,
      zh: `${day} 同时列为放假日；一天只能放假或上班。`,
    },
  };
}

/** A calendar that cannot be read itself, with the place of its first error. */
export function calendarHasProblems(key: string, problems: number, first: string): Finding {
  return {
    code: 'calendar.has-problems',
    message: {
      en: `The calendar \`${key}\` has ${problems} error(s) of its own, the first at ${first}; mend those first.`,
      zh: `日历 \`${key}\` 自身有 ${problems} 处错误，第一处在 ${first}；请先修正。`,
    },
  };
}
