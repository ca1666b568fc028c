import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { DomainError } from '../../errors/domain-error.js';
import { Public } from '../access/public.js';
import { HTTP_OPTIONS, type HttpOptions } from '../http-options.js';
import { Answers, Problems } from '../openapi/answers.js';

const healthAnswer = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });

/** For those who keep the product running: probes and figures. */
@ApiTags('operations')
@Controller('api')
@Public()
export class OperationsController {
  constructor(@Inject(HTTP_OPTIONS) private readonly options: HttpOptions) {}

  @ApiOperation({ summary: 'The process answers.' })
  @Get('health/live')
  @Answers(200, 'Alive.', { schema: healthAnswer })
  live() {
    return { status: 'ok' };
  }

  @ApiOperation({ summary: 'The process answers and reaches its database.' })
  @Get('health/ready')
  @Answers(200, 'Ready.', { schema: healthAnswer })
  @Problems('server.unavailable')
  async ready() {
    try {
      await this.options.ping();
    } catch {
      throw new DomainError('server.unavailable', {
        reason: { en: 'the database does not answer', zh: '数据库没有响应' },
      });
    }
    return { status: 'ok' };
  }

  @ApiOperation({ summary: 'Figures for Prometheus.' })
  @Get('metrics')
  @Answers(200, 'Figures in the Prometheus text format.', { types: ['text/plain'] })
  async figures(@Res({ passthrough: true }) reply: FastifyReply) {
    const { registry } = this.options.metrics;
    reply.header('content-type', registry.contentType);
    return registry.metrics();
  }
}
