/** In what form a command answers: `--format json`, or `--json` for short. */
export interface FormatOptions {
  readonly format?: string | undefined;
  readonly json?: boolean | undefined;
}

/** The form that is asked for; or a complaint about one that there is not. */
export function formatOf({
  format = 'text',
  json = false,
}: FormatOptions): { readonly json: boolean } | { readonly complaint: string } {
  if (format !== 'text' && format !== 'json')
    return { complaint: `--format takes text or json, not ${format}\n` };
  return { json: json || format === 'json' };
}
