import { Body, Controller, Get, Param, Patch, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Colleagues } from '../../application/access/colleagues.js';
import { Groups } from '../../application/access/groups.js';
import { OrganisationSettings } from '../../application/access/organisation-settings.js';
import type { OrganisationSettings as Settings } from '../../application/ports/directory.js';
import { Answers, Problems } from '../openapi/answers.js';
import { ApiCall, Call } from '../request/call.js';
import { entityId, pageLimit, pageOf, shortText } from '../wire/common.js';
import { NeedsScope } from './needs-scope.js';
import {
  colleagueAnswer,
  groupAnswer,
  groupBody,
  groupName,
  organisationAnswer,
  settingsBody,
} from './people-schemas.js';

const peopleQuery = z.strictObject({
  search: shortText().optional(),
  limit: pageLimit,
  cursor: entityId.optional(),
});

/** What everybody sees of the organisation: its people, groups and settings. */
@ApiTags('people')
@Controller('api/v1')
@NeedsScope('administer')
export class PeopleController {
  constructor(
    private readonly colleagues: Colleagues,
    private readonly groups: Groups,
    private readonly settings: OrganisationSettings,
  ) {}

  @ApiOperation({ summary: 'The people by name, to pick from, a page at a time.' })
  @Get('people')
  @Answers(200, 'A page of people.', { schema: pageOf(colleagueAnswer) })
  @Problems('request.invalid')
  async people(
    @Query({ schema: peopleQuery }) { limit, cursor, search }: z.infer<typeof peopleQuery>,
    @Call() call: ApiCall,
  ) {
    const found = await this.colleagues.list(call.context, {
      limit: limit + 1,
      ...(cursor === undefined ? {} : { after: cursor }),
      ...(search === undefined ? {} : { search }),
    });
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? items.at(-1)?.id : undefined };
  }

  @ApiOperation({ summary: 'The groups with their members.' })
  @Get('groups')
  @Answers(200, 'The groups, by name.', { schema: z.object({ items: z.array(groupAnswer) }) })
  async list(@Call() call: ApiCall) {
    return { items: await this.groups.list(call.context) };
  }

  @ApiOperation({ summary: 'Says who is in a group; it is there as long as somebody is.' })
  @Put('groups/:name')
  @Answers(200, 'The group after the change.', { schema: groupAnswer })
  @Problems('access.forbidden', 'group.member-unknown', 'request.invalid')
  setMembers(
    @Param('name', { schema: groupName }) name: string,
    @Body({ schema: groupBody }) { members }: z.infer<typeof groupBody>,
    @Call() call: ApiCall,
  ) {
    return this.groups.setMembers(call.context, name, members);
  }

  @ApiOperation({ summary: 'The organisation and its settings.' })
  @Get('organisation')
  @Answers(200, 'The organisation.', { schema: organisationAnswer })
  organisation(@Call() call: ApiCall) {
    return this.settings.read(call.context);
  }

  @ApiOperation({ summary: 'Changes settings of the organisation; what is not named stays.' })
  @Patch('organisation')
  @Answers(200, 'The organisation after the change.', { schema: organisationAnswer })
  @Problems('access.forbidden', 'request.invalid')
  change(@Body({ schema: settingsBody }) body: Partial<Settings>, @Call() call: ApiCall) {
    return this.settings.change(call.context, body);
  }
}
