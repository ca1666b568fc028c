import { Body, Controller, Get, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { AnswerOnce } from '../../application/answer-once.js';
import type { Change } from '../../application/customers/change.js';
import { Contacts, type NewContact } from '../../application/customers/contacts.js';
import type { RequestContext, WriteOptions } from '../../application/request-context.js';
import { creation, sendCreated, sendVersioned } from '../answer.js';
import { Answers, Problems, TakesIdempotencyKey, TakesIfMatch } from '../openapi/answers.js';
import { Context } from '../request/context.js';
import { Write } from '../request/write-options.js';
import { pathId } from '../wire/common.js';
import { contactAnswer, contactBody, contactChangeBody } from './customer-schemas.js';

const customerId = pathId('customer.not-found');
const contactId = pathId('contact.not-found');

/** The people at customers. */
@ApiTags('customers')
@Controller('api/v1')
export class ContactsController {
  constructor(
    private readonly contacts: Contacts,
    private readonly once: AnswerOnce,
  ) {}

  /** Everybody at a customer. */
  @Get('customers/:id/contacts')
  @Answers(200, 'The contacts.', { schema: z.object({ items: z.array(contactAnswer) }) })
  @Problems('customer.not-found')
  async list(@Param('id', { schema: customerId }) customer: string, @Context() context: RequestContext) {
    return { items: await this.contacts.list(context, customer) };
  }

  /** Makes a contact at a customer. */
  @Post('customers/:id/contacts')
  @TakesIdempotencyKey()
  @Answers(201, 'The contact.', { schema: contactAnswer, etag: true })
  @Problems('customer.not-found', 'access.forbidden')
  async create(
    @Param('id', { schema: customerId }) customer: string,
    @Body({ schema: contactBody }) body: NewContact,
    @Context() context: RequestContext,
    @Write() { idempotency }: WriteOptions,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const make = creation(() => this.contacts.create(context, customer, body));
    return sendCreated(reply, await this.once.run(context, idempotency, make));
  }

  /** One contact. */
  @Get('contacts/:id')
  @Answers(200, 'The contact.', { schema: contactAnswer, etag: true })
  @Problems('contact.not-found')
  async get(
    @Param('id', { schema: contactId }) id: string,
    @Context() context: RequestContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendVersioned(reply, await this.contacts.get(context, id));
  }

  /** Changes a contact; null clears a member. */
  @Patch('contacts/:id')
  @TakesIfMatch()
  @Answers(200, 'The contact after the change.', { schema: contactAnswer, etag: true })
  @Problems('contact.not-found', 'access.forbidden', 'entity.version-mismatch', 'entity.conflict')
  async update(
    @Param('id', { schema: contactId }) id: string,
    @Body({ schema: contactChangeBody }) body: Change<NewContact>,
    @Context() context: RequestContext,
    @Write() { expectedVersion }: WriteOptions,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendVersioned(reply, await this.contacts.update(context, id, body, expectedVersion));
  }
}
