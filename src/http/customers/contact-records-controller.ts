import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ContactInRecords } from '../../application/customers/contact-in-records.js';
import { NeedsScope } from '../access/needs-scope.js';
import { instanceSummaryAnswer } from '../instances/instance-answers.js';
import { Answers, Problems } from '../openapi/answers.js';
import { ApiCall, Call } from '../request/call.js';
import { entityId, pageLimit, pageOf, pathId, textAnswer } from '../wire/common.js';

const contactId = pathId('contact.not-found');
const recordsQuery = z.strictObject({ limit: pageLimit, cursor: entityId.optional() });
const mergerBody = z.strictObject({ into: entityId.meta({ description: 'The contact that stays.' }) });

const contactRecordAnswer = z
  .object({
    instance: instanceSummaryAnswer,
    places: z.array(
      z.object({
        field: z.string(),
        name: textAnswer,
        row: z.uuid().optional(),
        said: z
          .array(
            z.object({
              column: z.string(),
              name: textAnswer,
              value: z.unknown(),
              label: textAnswer.optional(),
            }),
          )
          .meta({ description: 'His role in the decision, his stance, his influence, as the row has them.' }),
      }),
    ),
  })
  .meta({ id: 'ContactRecord' });

/** What the records say of people at customers. */
@ApiTags('customers')
@Controller('api/v1/contacts/:id')
@NeedsScope('write')
export class ContactRecordsController {
  constructor(private readonly contacts: ContactInRecords) {}

  @ApiOperation({
    summary: 'The records that name a contact, as what, and how he stands.',
  })
  @Get('records')
  @Answers(200, 'A page of records.', { schema: pageOf(contactRecordAnswer) })
  @Problems('contact.not-found')
  list(
    @Param('id', { schema: contactId }) id: string,
    @Query({ schema: recordsQuery }) { limit, cursor }: z.infer<typeof recordsQuery>,
    @Call() call: ApiCall,
  ) {
    const page = { limit, ...(cursor === undefined ? {} : { after: cursor }) };
    return this.contacts.list(call.context, id, page);
  }

  @ApiOperation({
    summary: 'Lets another contact of the customer stand for this one, who is the same person.',
  })
  @Post('merger')
  @Answers(204, 'Merged: the records are found under the contact that stays.')
  @Problems('contact.not-found', 'contact.not-mergeable', 'access.forbidden')
  merge(
    @Param('id', { schema: contactId }) id: string,
    @Body({ schema: mergerBody }) { into }: z.infer<typeof mergerBody>,
    @Call() call: ApiCall,
  ) {
    return this.contacts.merge(call.context, id, into);
  }
}
