/** A message in every language; `{name}` stands for a parameter. */
export interface Message {
  readonly en: string;
  readonly zh: string;
}

/** What fills a message: plain, or a text that differs by language. */
export type Parameter = string | number | { readonly en?: string; readonly zh?: string };

/** Parameters by name. */
export type Parameters = Readonly<Record<string, Parameter>>;

/** Templates taken apart once: texts at even places, names of parameters at odd ones. */
const templates = new Map<string, readonly string[]>();

function partsOf(template: string): readonly string[] {
  let parts = templates.get(template);
  if (parts === undefined) templates.set(template, (parts = template.split(/\{(\w+)\}/)));
  return parts;
}

function wordOf(name: string, parameters: Parameters, language: 'en' | 'zh'): string {
  const value = parameters[name];
  if (value === undefined) return `{${name}}`;
  if (typeof value !== 'object') return String(value);
  return value[language] ?? value.en ?? value.zh ?? '';
}

function fill(template: string, parameters: Parameters, language: 'en' | 'zh'): string {
  let text = '';
  for (const [place, part] of partsOf(template).entries())
    text += place % 2 === 0 ? part : wordOf(part, parameters, language);
  return text;
}

/** The message with its parameters put in, in every language. */
export function render(message: Message, parameters: Parameters = {}): Message {
  return { en: fill(message.en, parameters, 'en'), zh: fill(message.zh, parameters, 'zh') };
}
