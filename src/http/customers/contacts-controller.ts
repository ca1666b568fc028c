import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AnswerOnce } from '../../application/answer-once.js';
import type { Change } from '../../application/customers/change.js';
import { Contacts, type NewContact } from '../../application/customers/contacts.js';
import { NeedsScope } from '../access/needs-scope.js';
import { Answers, Problems, TakesIdempotencyKey, TakesIfMatch } from '../openapi/answers.js';
import { ApiCall, Call } from '../request/call.js';
import { pathId } from '../wire/common.js';
import { contactAnswer, contactBody, contactChangeBody } from './customer-schemas.js';

const customerId = pathId('customer.not-found');
const contactId = pathId('contact.not-found');

/** The people at customers. */
@ApiTags('customers')
@Controller('api/v1')
@NeedsScope('write')
export class ContactsController {
  constructor(
    private readonly contacts: Contacts,
    private readonly once: AnswerOnce,
  ) {}

  @ApiOperation({ summary: 'Everybody at a customer.' })
  @Get('customers/:id/contacts')
  @Answers(200, 'The contacts.', { schema: z.object({ items: z.array(contactAnswer) }) })
  @Problems('customer.not-found')
  async list(@Param('id', { schema: customerId }) customer: string, @Call() call: ApiCall) {
    return { items: await this.contacts.list(call.context, customer) };
  }

  @ApiOperation({ summary: 'Makes a contact at a customer.' })
  @Post('customers/:id/contacts')
  @TakesIdempotencyKey()
  @Answers(201, 'The contact.', { schema: contactAnswer, etag: true })
  @Problems('customer.not-found', 'access.forbidden')
  async create(
    @Param('id', { schema: customerId }) customer: string,
    @Body({ schema: contactBody }) body: NewContact,
    @Call() call: ApiCall,
  ) {
    const make = async () => ({
      status: 201,
      body: await this.contacts.create(call.context, customer, body),
    });
    return call.created(await this.once.run(call.context, call.write.idempotency, make));
  }

  @ApiOperation({ summary: 'One contact.' })
  @Get('contacts/:id')
  @Answers(200, 'The contact.', { schema: contactAnswer, etag: true })
  @Problems('contact.not-found')
  async get(@Param('id', { schema: contactId }) id: string, @Call() call: ApiCall) {
    return call.versioned(await this.contacts.get(call.context, id));
  }

  @ApiOperation({ summary: 'Changes a contact; null clears a member.' })
  @Patch('contacts/:id')
  @TakesIfMatch()
  @Answers(200, 'The contact after the change.', { schema: contactAnswer, etag: true })
  @Problems('contact.not-found', 'access.forbidden', 'entity.version-mismatch', 'entity.conflict')
  async update(
    @Param('id', { schema: contactId }) id: string,
    @Body({ schema: contactChangeBody }) body: Change<NewContact>,
    @Call() call: ApiCall,
  ) {
    return call.versioned(await this.contacts.update(call.context, id, body, call.write.expectedVersion));
  }
}
