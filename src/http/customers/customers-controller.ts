import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnswerOnce } from '../../application/answer-once.js';
import type { Change } from '../../application/customers/change.js';
import { Customers, type NewCustomer } from '../../application/customers/customers.js';
import { NeedsScope } from '../access/needs-scope.js';
import { Answers, Problems, TakesIdempotencyKey, TakesIfMatch } from '../openapi/answers.js';
import { ApiCall, Call } from '../request/call.js';
import { pageOf, pathId } from '../wire/common.js';
import { customerAnswer, customerBody, customerChangeBody, customersQuery } from './customer-schemas.js';

const customerId = pathId('customer.not-found');

/** The companies sold to. */
@ApiTags('customers')
@Controller('api/v1/customers')
@NeedsScope('write')
export class CustomersController {
  constructor(
    private readonly customers: Customers,
    private readonly once: AnswerOnce,
  ) {}

  @ApiOperation({ summary: 'The customers by name, a page at a time; `search` finds words of the name.' })
  @Get()
  @Answers(200, 'A page of customers.', { schema: pageOf(customerAnswer) })
  @Problems('request.cursor-invalid')
  list(
    @Query({ schema: customersQuery }) query: { search?: string; cursor?: string; limit: number },
    @Call() call: ApiCall,
  ) {
    return this.customers.list(call.context, query);
  }

  @ApiOperation({ summary: 'Makes a customer.' })
  @Post()
  @TakesIdempotencyKey()
  @Answers(201, 'The customer.', { schema: customerAnswer, etag: true })
  @Problems('access.forbidden')
  async create(@Body({ schema: customerBody }) body: NewCustomer, @Call() call: ApiCall) {
    const make = async () => ({ status: 201, body: await this.customers.create(call.context, body) });
    return call.created(await this.once.run(call.context, call.write.idempotency, make));
  }

  @ApiOperation({ summary: 'One customer.' })
  @Get(':id')
  @Answers(200, 'The customer.', { schema: customerAnswer, etag: true })
  @Problems('customer.not-found')
  async get(@Param('id', { schema: customerId }) id: string, @Call() call: ApiCall) {
    return call.versioned(await this.customers.get(call.context, id));
  }

  @ApiOperation({ summary: 'Changes a customer; null clears a member.' })
  @Patch(':id')
  @TakesIfMatch()
  @Answers(200, 'The customer after the change.', { schema: customerAnswer, etag: true })
  @Problems('customer.not-found', 'access.forbidden', 'entity.version-mismatch', 'entity.conflict')
  async update(
    @Param('id', { schema: customerId }) id: string,
    @Body({ schema: customerChangeBody }) body: Change<NewCustomer>,
    @Call() call: ApiCall,
  ) {
    return call.versioned(await this.customers.update(call.context, id, body, call.write.expectedVersion));
  }
}
