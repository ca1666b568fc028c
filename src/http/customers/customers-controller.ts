import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AnswerOnce } from '../../application/answer-once.js';
import type { Change } from '../../application/customers/change.js';
import { Customers, type NewCustomer } from '../../application/customers/customers.js';
import type { RequestContext, WriteOptions } from '../../application/request-context.js';
import { creation, sendCreated, sendVersioned } from '../answer.js';
import { Answers, Problems, TakesIdempotencyKey, TakesIfMatch } from '../openapi/answers.js';
import { Context } from '../request/context.js';
import { Write } from '../request/write-options.js';
import { pageOf, pathId } from '../wire/common.js';
import { customerAnswer, customerBody, customerChangeBody, customersQuery } from './customer-schemas.js';

const customerId = pathId('customer.not-found');

/** The companies sold to. */
@ApiTags('customers')
@Controller('api/v1/customers')
export class CustomersController {
  constructor(
    private readonly customers: Customers,
    private readonly once: AnswerOnce,
  ) {}

  /** The customers by name, a page at a time; `search` finds words of the name. */
  @Get()
  @Answers(200, 'A page of customers.', { schema: pageOf(customerAnswer) })
  @Problems('request.cursor-invalid')
  list(
    @Query({ schema: customersQuery }) query: { search?: string; cursor?: string; limit: number },
    @Context() context: RequestContext,
  ) {
    return this.customers.list(context, query);
  }

  /** Makes a customer. */
  @Post()
  @TakesIdempotencyKey()
  @Answers(201, 'The customer.', { schema: customerAnswer, etag: true })
  @Problems('access.forbidden')
  async create(
    @Body({ schema: customerBody }) body: NewCustomer,
    @Context() context: RequestContext,
    @Write() { idempotency }: WriteOptions,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const make = creation(() => this.customers.create(context, body));
    return sendCreated(reply, await this.once.run(context, idempotency, make));
  }

  /** One customer. */
  @Get(':id')
  @Answers(200, 'The customer.', { schema: customerAnswer, etag: true })
  @Problems('customer.not-found')
  async get(
    @Param('id', { schema: customerId }) id: string,
    @Context() context: RequestContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendVersioned(reply, await this.customers.get(context, id));
  }

  /** Changes a customer; null clears a member. */
  @Patch(':id')
  @TakesIfMatch()
  @Answers(200, 'The customer after the change.', { schema: customerAnswer, etag: true })
  @Problems('customer.not-found', 'access.forbidden', 'entity.version-mismatch', 'entity.conflict')
  async update(
    @Param('id', { schema: customerId }) id: string,
    @Body({ schema: customerChangeBody }) body: Change<NewCustomer>,
    @Context() context: RequestContext,
    @Write() { expectedVersion }: WriteOptions,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendVersioned(reply, await this.customers.update(context, id, body, expectedVersion));
  }
}
