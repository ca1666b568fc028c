import type { CommandResult } from '../../src/application/instances/command-answer.js';
import type { HttpAnswer, HttpClient } from './http-client.js';

/** Starts an opportunity of the key-account sale and answers its id. */
export async function givenOpportunity(client: HttpClient, fields: object = {}): Promise<string> {
  const amount = { amount: '800000', currency: 'CNY' };
  const answer = await client.post('/api/v1/instances', {
    definition: 'key-account-six-stage',
    name: '质检产线',
    fields: { amount, ...fields },
  });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.as<CommandResult>().id;
}

/** The bytes of a small file that looks like its ending says. */
export function fileOf(format: string, text = ''): Buffer {
  const beginnings: Readonly<Record<string, string>> = {
    pdf: '%PDF-1.7\n',
    docx: 'PK\x03\x04',
    xlsx: 'PK\x03\x04',
    pptx: 'PK\x03\x04',
  };
  return Buffer.from(`${beginnings[format] ?? ''}${text}`, 'latin1');
}

/** Uploads a document of an instance. */
export function attach(
  client: HttpClient,
  instance: string,
  artifact: string,
  {
    name = `${artifact}.pdf`,
    bytes = fileOf('pdf', artifact),
    headers = {},
  }: { name?: string; bytes?: Buffer; headers?: Readonly<Record<string, string>> } = {},
): Promise<HttpAnswer> {
  return client.send({
    method: 'POST',
    path: `/api/v1/instances/${instance}/artifacts/${artifact}`,
    headers: {
      'x-file-name': encodeURIComponent(name),
      'content-type': 'application/octet-stream',
      ...headers,
    },
    body: bytes,
  });
}
