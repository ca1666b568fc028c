import type { Command } from '../../../src/engine/model/command.js';
import type { RawRequest } from '../../support/http-client.js';
import { fileOf } from '../../support/opportunity.js';

function json(method: string, path: string, body: object): RawRequest {
  return { method, path, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

function query(parameters: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parameters).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}

/** The address of what is done with an approval, by the command. */
const APPROVAL_ACTS: Readonly<Partial<Record<Command['type'], string>>> = {
  'request-approval': 'request',
  'decide-approval': 'decide',
  'recall-approval': 'recall',
  'reassign-approval': 'reassign',
  'add-approver': 'add-approver',
  'comment-approval': 'comment',
  'copy-approval': 'copy',
  'nudge-approval': 'nudge',
};

/** The request that gives a command to an instance. */
export function commandRequest(instance: string, command: Exclude<Command, { type: 'create' }>): RawRequest {
  const path = `/api/v1/instances/${instance}`;
  switch (command.type) {
    case 'set-fields':
      return json('PATCH', `${path}/fields`, { fields: command.fields });
    case 'rename': {
      const { type: _, ...body } = command;
      return json('PATCH', path, body);
    }
    case 'record-evidence': {
      const { type: _, id: _made, ...body } = command;
      return json('POST', `${path}/evidence`, body);
    }
    case 'retract-evidence':
      return json('POST', `${path}/evidence/${command.evidence}/retraction`, { reason: command.reason });
    case 'complete-task': {
      const { type: _, task, ...body } = command;
      return json('POST', `${path}/tasks/${task}/completion`, body);
    }
    case 'undo-task': {
      const { task, stage, reason } = command;
      return { method: 'DELETE', path: `${path}/tasks/${task}/completion${query({ stage, reason })}` };
    }
    case 'attach-artifact': {
      const { artifact, fileName } = command;
      const headers = {
        'x-file-name': encodeURIComponent(fileName),
        'content-type': 'application/octet-stream',
      };
      const body = fileOf(fileName.split('.').at(-1) ?? '', artifact);
      return { method: 'POST', path: `${path}/artifacts/${artifact}`, headers, body };
    }
    case 'override-gate': {
      const { type: _, id: _made, ...body } = command;
      return json('POST', `${path}/overrides`, body);
    }
    default: {
      const act = APPROVAL_ACTS[command.type];
      if (act !== undefined && 'approval' in command) {
        const said = Object.entries(command).filter(([key]) => !['type', 'approval', 'id'].includes(key));
        return json('POST', `${path}/approvals/${command.approval}/${act}`, Object.fromEntries(said));
      }
      const { type, ...body } = command;
      return json('POST', `${path}/${type}`, body);
    }
  }
}
