import { accepted, invalid, problem, type CommandHandler } from './handler.js';

/** Gives the record another name or customer; possible at any time, for it moves nothing. */
export const rename: CommandHandler<'rename'> = ({ state }, { name, customer }) => {
  const trimmed = name?.trim();
  if (trimmed === '')
    return invalid([problem('/name', 'value.required', { en: 'A name is needed.', zh: '名称不能为空。' })]);
  const body = {
    ...(trimmed === undefined || trimmed === state.name ? {} : { name: trimmed }),
    ...(customer === undefined || customer === (state.customer ?? null) ? {} : { customer }),
  };
  if (Object.keys(body).length === 0) return accepted([]);
  return accepted([{ type: 'instance.renamed', stage: state.stage, body }]);
};
