/** A message in every language; `{name}` stands for a parameter. */
export interface Message {
  readonly en: string;
  readonly zh: string;
}

/** What fills a message: plain, or a text that differs by language. */
export type Parameter = string | number | { readonly en?: string; readonly zh?: string };

/** Parameters by name. */
export type Parameters = Readonly<Record<string, Parameter>>;

function fill(template: string, parameters: Parameters, language: 'en' | 'zh'): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = parameters[name];
    if (value === undefined) return whole;
    if (typeof value !== 'object') return String(value);
    return value[language] ?? value.en ?? value.zh ?? '';
  });
}

/** The message with its parameters put in, in every language. */
export function render(message: Message, parameters: Parameters = {}): Message {
  return { en: fill(message.en, parameters, 'en'), zh: fill(message.zh, parameters, 'zh') };
}
