import type { HttpAnswer, HttpClient } from '../support/http-client.js';

/** Asks to close a record. */
export const close = async (client: HttpClient, path: string, outcome: string): Promise<HttpAnswer> =>
  client.post(`${path}/close`, { outcome });

/** Records a piece of evidence; answers its id. */
export const record = async (
  client: HttpClient,
  path: string,
  evidence: string,
  values: object,
  more: object = {},
): Promise<string> => {
  const answer = await client.post(`${path}/evidence`, { evidence, values, ...more });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.as<{ created: { evidence: string } }>().created.evidence;
};

/** An amount as fields take it. */
export const money = (amount: string, currency = 'CNY') => ({ amount, currency });
