import type { CommandOf } from '../../engine/model/command.js';
import type { PlatformRole } from '../../engine/model/facts.js';
import { requireRole } from '../access/require-role.js';
import type { ExecuteCommand } from '../execute-command.js';
import type { CommandAnswer } from '../instances/command-answer.js';
import type { Page } from '../ports/instance-queries.js';
import type { OverrideReport, OverrideRequest, ReportedOverride } from '../ports/override-report.js';
import type { RequestContext, WriteOptions } from '../request-context.js';

const readers: readonly PlatformRole[] = ['administrator', 'operations', 'auditor'];
const action = { en: 'reading the report of overrides', zh: '查看越过关口的报表' };

/** Overriding gates by name, and the report of who did. */
export class Overrides {
  constructor(
    private readonly commands: Pick<ExecuteCommand, 'execute'>,
    private readonly report: OverrideReport,
  ) {}

  /**
   * Grants one; it is in the log of the record and, with the same write, in the trail of whoever granted it.
   * @throws DomainError as every command does.
   */
  grant(
    context: RequestContext,
    instance: string,
    command: CommandOf<'override-gate'>,
    options: WriteOptions,
  ): Promise<CommandAnswer> {
    return this.commands.execute(context, instance, command, options);
  }

  /** Ends one before its time. */
  end(
    context: RequestContext,
    instance: string,
    command: CommandOf<'end-override'>,
    options: WriteOptions,
  ): Promise<CommandAnswer> {
    return this.commands.execute(context, instance, command, options);
  }

  /** The overrides of the organisation, newest first. @throws DomainError `access.forbidden`, `request.cursor-invalid` */
  list(context: RequestContext, request: OverrideRequest): Promise<Page<ReportedOverride>> {
    requireRole(context, readers, action);
    return this.report.list(context.org, request);
  }
}
